#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "indexer/chrome/author_note.h"
#include "indexer/chrome/layout.h"
#include "indexer/chrome/title.h"
#include "shared/text/letters.h"

namespace pressmark::chrome {
namespace {

constexpr int kMostBefore = 2;            // kept blocks above a link to the content; more are the article
constexpr int kMostNotes = 4;             // kept blocks at the end that are looked at
constexpr std::size_t kMostHeadings = 2;  // at the end that lead nowhere; more are a list
constexpr double kNoteWords = 60;         // of a box about an author
constexpr double kBylineWords = 16;       // of a line with the authors' names
constexpr double kHeadingWords = 9;

// Links for those who cannot see the page: what stands before one is no article. Lower case.
constexpr std::string_view kSkipLinks[] = {
    "skip to ",
    "skip navigation",
    "jump to content",
    "zum inhalt springen",
    "direkt zum inhalt",
    "aller au contenu",
    "saltar al contenido",
    "ir al contenido",
    "vai al contenuto",
    "ir para o conteúdo",
    "naar de inhoud",
    "przejdź do treści",
    "hoppa till innehåll",
};

bool is_skip_link(std::string_view text) {
  if (text.size() > 60) return false;
  const std::string lower = to_lower(text);
  return std::any_of(std::begin(kSkipLinks), std::end(kSkipLinks),
                     [&](std::string_view link) { return lower.compare(0, link.size(), link) == 0; });
}

class Trimmer {
 public:
  explicit Trimmer(Layout& layout) : layout_(layout) {}

  void run() {
    before_skip_link();
    titles_of_others();
    after_text();
  }

 private:
  void before_skip_link() {
    const int third = layout_.count() / 3;
    int link = third;
    while (link > 0 && !is_skip_link(layout_.block(link).text)) --link;
    if (kept_before(link) > kMostBefore) return;
    for (int i = 0; i < link; ++i) {
      if (layout_.is_kept(i)) layout_.give(i, Role::chrome, "before the link to the content", 0.8);
    }
  }

  int kept_before(int end) const {
    int kept = 0;
    for (int i = 0; i < end; ++i) kept += layout_.is_kept(i) ? 1 : 0;
    return kept;
  }

  // "Watch", "Read more" and below it the title of what to watch or read.
  void titles_of_others() {
    for (int i = 1; i < layout_.count(); ++i) {
      const Shape& above = layout_.shape(i - 1);
      const bool leads = above.cue.reach == Reach::whole && layout_.block(i - 1).heading == 0 &&
                         layout_.role(i - 1) == Role::chrome &&
                         (above.cue.cue == Cue::related || above.cue.cue == Cue::most_read);
      if (leads && layout_.is_kept(i) && !layout_.shape(i).sentence_end && !layout_.shape(i).colon_end &&
          layout_.shape(i).length() <= 20)
        layout_.give(i, Role::chrome, "title under a heading of other stories", 0.7);
    }
  }

  void after_text() {
    headings_at_end();
    const std::string byline = byline_text();
    int seen = 0;
    const int first = layout_.first_paragraph();
    for (int i = layout_.count() - 1; i > first && seen < kMostNotes; --i) {
      if (!layout_.is_kept(i)) continue;
      ++seen;
      if (is_about_author(i, byline)) {
        layout_.give(i, Role::chrome, "about the author", 0.7);
      } else if (is_posted_line(i)) {
        layout_.give(i, Role::dateline, "day of posting after the text", 0.7);
      } else if (is_note(i)) {
        layout_.give(i, Role::chrome, "note on the text", 0.7);
      }
    }
    headings_at_end();
  }

  void headings_at_end() {
    const int last = layout_.last_paragraph();
    std::vector<int> headings;
    for (int i = layout_.count() - 1; i >= 0; --i) {
      if (!layout_.is_kept(i)) continue;
      if (!leads_nowhere(i, last)) break;
      headings.push_back(i);
    }
    if (headings.size() > kMostHeadings) return;
    for (const int i : headings) layout_.give(i, Role::chrome, "heading with nothing after it", 0.7);
  }

  bool leads_nowhere(int i, int last_paragraph) const {
    const Block& block = layout_.block(i);
    const Shape& s = layout_.shape(i);
    if (has(block.inside, Inside::list) || has(block.inside, Inside::table) || block.tag == "li")
      return false;
    const bool question = !block.text.empty() && block.text.back() == '?' && s.inner_ends == 0;
    return s.length() <= kHeadingWords && s.length() >= 2 && !s.colon_end && (!s.sentence_end || question) &&
           s.quotes == 0 && !s.starts_bracket && (block.heading > 0 || last_paragraph < i);
  }

  bool is_about_author(int i, const std::string& byline) const {
    const Shape& s = layout_.shape(i);
    return s.length() <= kNoteWords && s.length() >= 5 && s.quotes == 0 &&
           presents_author(layout_.block(i).text, byline);
  }

  // Blogs say below the text when it was posted.
  bool is_posted_line(int i) const {
    const Shape& s = layout_.shape(i);
    return s.length() <= kBylineWords && s.calendar > 0 && s.numbers >= 2 && s.inner_ends == 0 &&
           opens_posted(layout_.block(i).text);
  }

  bool is_note(int i) const {
    const Shape& s = layout_.shape(i);
    if (s.length() > 40) return false;
    return is_note_on_text(layout_.block(i).text) || (s.address && s.length() <= 25 && s.quotes == 0);
  }

  // What the page prints as its authors, in lower case.
  std::string byline_text() const {
    std::string text;
    const int first = std::min(layout_.first_paragraph(), layout_.count());
    for (int i = 0; i < first; ++i) {
      if (layout_.shape(i).length() > kBylineWords) continue;
      if (layout_.role(i) == Role::byline || opens_byline(layout_.block(i).text))
        text += to_lower(layout_.block(i).text) + "\n";
    }
    for (const auto& [name, content] : layout_.page().head.metas) {
      if (name == "author" && content.size() < 100) text += to_lower(content) + "\n";
    }
    return text;
  }

  Layout& layout_;
};

}  // namespace

void trim_edges(Layout& layout) { Trimmer(layout).run(); }

}  // namespace pressmark::chrome
