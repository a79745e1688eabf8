#include "indexer/chrome/author_note.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kHeadBytes = 160;  // in which an author is presented

// What people do for an outlet, as it stands after their name; lower case.
constexpr std::string_view kDoings[] = {
    "covers ",
    "has covered ",
    "edits ",
    "has reported ",
    "has written ",
    "writes about ",
    "writes on ",
    "writes for ",
    "reports on ",
    "reports from ",
    "reports for ",
    "is a reporter",
    "is a staff writer",
    "is a correspondent",
    "is a freelance",
    "is a columnist",
    "is a contributing",
    "is a contributor",
    "is an editor",
    "is the author of",
    "is our ",
    "berichtet ",
    "schreibt über ",
    "schreibt für ",
    "schreibt seit ",
    "leitet das ressort",
    "leitet die redaktion",
    "ist redakteur",
    "ist reporter",
    "ist korrespondent",
    "ist freie journalist",
    "ist freier journalist",
    "ist autor",
    "est journaliste",
    "couvre ",
    "écrit sur ",
    "est correspondant",
    "es periodista",
    "escribe sobre ",
    "cubre ",
    "es redactor",
    "è giornalista",
    "scrive di ",
    "scrive per ",
    "é jornalista",
    "escreve sobre ",
    "schrijft over ",
    "schrijft voor ",
    "is verslaggever",
    "is redacteur",
    "jest dziennikar",
    "pisze o ",
};

// Anywhere in a short paragraph after the text; lower case.
constexpr std::string_view kNotes[] = {
    "this article was first published",
    "this article was originally published",
    "this article first appeared",
    "this article originally appeared",
    "this article appeared in",
    "this story was first published",
    "this story was originally published",
    "this story first appeared",
    "this story originally appeared",
    "this story has been updated",
    "this article has been updated",
    "this piece was first published",
    "this piece first appeared",
    "was originally published on",
    "appears in the print edition",
    "appeared in the print edition",
    "(reporting by ",
    "(additional reporting by ",
    "(writing by ",
    "(editing by ",
    "(compiled by ",
    "; editing by ",
    "(información de ",
    "dieser text ist zuerst",
    "dieser text erschien",
    "dieser artikel ist zuerst",
    "dieser artikel erschien",
    "dieser beitrag ist zuerst",
    "dieser beitrag erschien",
    "cet article a été publié",
    "cet article est paru",
    "este artículo se publicó",
    "este artículo fue publicado",
    "questo articolo è stato pubblicato",
    "este artigo foi publicado",
    "dit artikel verscheen",
    "dit artikel is eerder verschenen",
    "spotted a mistake",
    "spotted an error",
    "found a mistake",
    "found an error",
    "see a mistake",
    "fehler gefunden",
    "fehler entdeckt",
    "une erreur dans l",
    "hai trovato un errore",
    "fout gezien",
};

// Where the name at the head of a text ends: two to four words with capitals, parted by blanks and hyphens
// only; 0 if there is none.
std::size_t end_of_name(std::string_view head, const std::vector<Word>& words) {
  std::size_t end = 0, parts = 0;
  for (const Word& word : words) {
    const std::string_view between = head.substr(end, word.start - end);
    if (!starts_upper(word.text) || between.find_first_not_of(" -") != std::string_view::npos) break;
    end = word.start + word.text.size();
    if (++parts == 6) return 0;
  }
  return parts >= 2 ? end : 0;
}

}  // namespace

bool presents_author(std::string_view text, std::string_view byline) {
  const std::string_view head =
      text.substr(0, text.size() > kHeadBytes ? text.find(' ', kHeadBytes) : text.size());
  const std::vector<Word> words = words_of(head);
  const std::size_t end = end_of_name(head, words);
  if (end == 0) return false;
  const std::string name = to_lower(head.substr(0, end));
  if (name.starts_with("the ")) return false;  // a body
  if (byline.find(name) != std::string_view::npos) return true;
  const std::string rest = to_lower(head.substr(end));
  if (rest.empty() || rest.front() != ' ') return false;
  return std::any_of(std::begin(kDoings), std::end(kDoings), [&](std::string_view doing) {
    return std::string_view(rest).substr(1).starts_with(doing);
  });
}

bool is_note_on_text(std::string_view text) {
  const std::string lower = to_lower(text.substr(0, text.size() > 400 ? text.find(' ', 400) : text.size()));
  return std::any_of(std::begin(kNotes), std::end(kNotes),
                     [&](std::string_view note) { return lower.find(note) != std::string::npos; });
}

}  // namespace pressmark::chrome
