#include "indexer/metadata/title.h"

#include <algorithm>

#include "indexer/metadata/compare.h"
#include "indexer/metadata/json_text.h"
#include "indexer/metadata/site.h"
#include "indexer/metadata/site_tail.h"
#include "shared/text/sentences.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr double kSame = 0.6;                  // share of words from which two titles are one headline
constexpr std::size_t kLongestHeadline = 400;  // bytes of a headline

struct Claim {
  std::string text;
  TitleSource source;
};

void add_claim(std::vector<Claim>& claims, const std::optional<std::string>& text, TitleSource source) {
  constexpr std::size_t kMostBytes = 1'000;
  if (!text || text->size() > kMostBytes || trimmed(*text).empty()) return;
  claims.push_back({plain_text(*text), source});  // often coded twice
}

// What the head of the page claims to be the title, best first.
std::vector<Claim> claims_of(const Subject& subject) {
  const Head& head = subject.page.head;
  std::vector<Claim> claims;
  if (subject.linked.has_article) add_claim(claims, subject.linked.headline, TitleSource::json_ld);
  add_claim(claims, head.meta("og:title"), TitleSource::opengraph);
  for (const char* name :
       {"twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "title"}) {
    add_claim(claims, head.meta(name), TitleSource::opengraph);
  }
  add_claim(claims, head.title, TitleSource::title);
  return claims;
}

bool may_be_headline(const Block& block) {
  return block.heading > 0 && block.heading <= 3 && block.text.size() <= kLongestHeadline &&
         !block.alternative && !has(block.inside, Inside::nav) && !has(block.inside, Inside::footer) &&
         !has(block.inside, Inside::aside);
}

double best_agreement(const std::string& text, const std::vector<Claim>& claims,
                      const std::vector<std::string>& names) {
  double best = 0;
  for (const Claim& claim : claims) {
    if (title_agreement(text, claim.text) == 0) continue;  // most headings of a page
    best = std::max(best, title_agreement(text, without_site(claim.text, names, {text}, Guess::yes)));
  }
  return best;
}

double whole_agreement(const std::string& text, const std::vector<Claim>& claims) {
  double sum = 0;
  for (const Claim& claim : claims) sum += title_agreement(text, claim.text);
  return claims.empty() ? 0 : sum / static_cast<double>(claims.size());
}

// A heading without one word of what the head claims is no headline, unless it is an h1.
bool may_stand(const Subject& subject, std::size_t i) {
  if (i >= subject.page.blocks.size()) return false;
  const Block& block = subject.page.blocks[i];
  const std::vector<std::string> names = site_names_of(subject);
  const std::vector<Claim> claims = claims_of(subject);
  if (claims.empty()) return true;
  if (is_name_of_site(block.text, names)) return false;
  return block.heading == 1 || best_agreement(block.text, claims, names) > 0;
}

// The heading nearest above the text that agrees with a claim; without claims the last h1 above the text.
std::size_t agreeing_heading(const Subject& subject) {
  const auto& blocks = subject.page.blocks;
  const std::vector<Claim> claims = claims_of(subject);
  const std::vector<std::string> names = site_names_of(subject);
  std::size_t best = blocks.size();
  double best_score = 0;
  constexpr std::size_t kMostHeadings = 60;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < blocks.size() && seen < kMostHeadings; ++i) {
    if (!may_be_headline(blocks[i])) continue;
    ++seen;
    const bool above = i <= subject.text_start;
    const double agreement = best_agreement(blocks[i].text, claims, names);
    if (agreement < kSame || is_name_of_site(blocks[i].text, names)) continue;
    // The site's own name agrees with a part of the title, too, but with a smaller one.
    const double score = agreement + whole_agreement(blocks[i].text, claims) / 2 + (above ? 0.15 : 0) +
                         (blocks[i].heading == 1 ? 0.15 : 0);
    if (score >= best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

// An only h1 above the text is the headline, whatever the head says.
std::size_t lone_heading(const Subject& subject) {
  const auto& blocks = subject.page.blocks;
  std::size_t found = blocks.size();
  for (std::size_t i = 0; i < blocks.size() && i <= subject.text_start; ++i) {
    if (blocks[i].heading != 1 || !may_be_headline(blocks[i])) continue;
    if (found < blocks.size()) return blocks.size();
    found = i;
  }
  return found;
}

std::size_t judged_title(const Subject& subject) {
  std::size_t found = subject.page.blocks.size();
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    if (subject.role(i) != Role::title) continue;
    if (subject.judgements[i].goes_on) continue;
    // The nearest above the text; one below it only where there is no other.
    if (i > subject.text_start && found < subject.page.blocks.size()) break;
    found = i;
  }
  return found;
}

// The headline of a dump with the lines that it goes on in.
std::string wrapped_title(const Subject& subject) {
  std::string text = subject.page.blocks[subject.title_at].text;
  for (std::size_t i = subject.title_at + 1; i < subject.judgements.size(); ++i) {
    if (!subject.judgements[i].goes_on || subject.role(i) != Role::title) break;
    text += " " + subject.page.blocks[i].text;
  }
  return text;
}

Title title_from_claims(const Subject& subject) {
  const std::vector<Claim> claims = claims_of(subject);
  const std::vector<std::string> names = site_names_of(subject);
  std::vector<std::string> others;
  others.reserve(claims.size());
  for (const Claim& claim : claims) others.push_back(claim.text);
  for (const Claim& claim : claims) {
    std::string text = without_site(claim.text, names, others, Guess::yes);
    if (!text.empty()) return {std::move(text), claim.source};
  }
  return {};
}

}  // namespace

std::size_t find_title_block(const Subject& subject) {
  const std::size_t none = subject.page.blocks.size();
  if (!subject.page.is_html) return judged_title(subject);
  if (const std::size_t agreeing = agreeing_heading(subject); agreeing != none) return agreeing;
  if (const std::size_t judged = judged_title(subject); may_stand(subject, judged)) return judged;
  const std::size_t lone = lone_heading(subject);
  return may_stand(subject, lone) ? lone : none;
}

Title find_title(const Subject& subject) {
  if (subject.source.given.title && !trimmed(*subject.source.given.title).empty()) {
    return {std::string(trimmed(*subject.source.given.title)), TitleSource::given};
  }
  if (subject.has_title()) {
    const Block& block = subject.page.blocks[subject.title_at];
    if (!subject.page.is_html) return {wrapped_title(subject), TitleSource::line};
    std::vector<std::string> others;
    for (const Claim& claim : claims_of(subject)) others.push_back(claim.text);
    return {without_site(block.text, site_names_of(subject), others, Guess::no), TitleSource::heading};
  }
  return title_from_claims(subject);
}

std::string first_sentence_title(const std::string& text) {
  constexpr std::size_t kMostCharacters = 100;
  const std::string_view paragraph = std::string_view(text).substr(0, text.find('\n'));
  const auto sentences = sentences_of(paragraph.substr(0, 4'000));
  if (sentences.empty()) return {};
  const std::string_view sentence = sentences.front();
  std::size_t at = 0;
  std::size_t blank = 0;
  for (std::size_t count = 0; at < sentence.size() && count < kMostCharacters; ++count) {
    if (sentence[at] == ' ') blank = at;
    at += code_point_at(sentence, at).bytes;
  }
  if (at >= sentence.size()) return std::string(sentence);
  std::string_view kept = sentence.substr(0, blank > 0 ? blank : at);
  while (!kept.empty() && (kept.back() == ',' || kept.back() == ';' || kept.back() == ' '))
    kept.remove_suffix(1);
  return std::string(kept) + "…";
}

}  // namespace pressmark
