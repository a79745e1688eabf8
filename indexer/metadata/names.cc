#include "indexer/metadata/names.h"

#include <algorithm>
#include <array>

#include "indexer/chrome/byline_cues.h"
#include "indexer/metadata/name_words.h"
#include "shared/text/dates.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestName = 90;  // bytes
constexpr std::size_t kMostNameWords = 6;
constexpr std::size_t kMostNames = 24;

std::string_view without_cue(std::string_view line) {
  const std::size_t best = chrome::byline_cue_at_start(to_lower(line.substr(0, 60)));
  // Lower case may take other bytes than capitals do; the cues that matter here do not.
  std::string_view rest = trimmed(line.substr(std::min(best, line.size())));
  while (best > 0 && !rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
  if (best > 0 && rest.starts_with("：")) rest.remove_prefix(std::string_view("：").size());
  return trimmed(rest);
}

bool is_address(std::string_view name) {
  return name.find("://") != std::string_view::npos || name.find('@') != std::string_view::npos ||
         name.starts_with("www.") || name.find(".com/") != std::string_view::npos;
}

bool is_nobody(const std::string& lower) {
  return std::find(std::begin(kNobody), std::end(kNobody), lower) != std::end(kNobody);
}

std::string first_word(std::string_view part) {
  const auto words = words_of(part.substr(0, 100));
  return words.empty() ? std::string() : to_lower(words.front().text);
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The part before the first word for a job; nothing if that leaves no full name.
std::string_view without_job(std::string_view part) {
  const auto words = words_of(part.substr(0, 200));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string lower = to_lower(words[i].text);
    if (std::find(kJobs.begin(), kJobs.end(), lower) == kJobs.end()) continue;
    return i < 2 ? std::string_view() : trimmed(part.substr(0, words[i].start));
  }
  return part;
}

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 16> kParticles = {
      "de", "van", "von", "al", "el", "da", "di", "dpa", "bin", "le", "la", "der", "den", "del", "dos", "y"};
  return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

// Two to four words, all with capitals: what a person's name looks like.
bool looks_like_person(std::string_view part) {
  const auto words = words_of(part.substr(0, kLongestName));
  if (words.size() < 2 || words.size() > 4) return false;
  return std::all_of(words.begin(), words.end(), [](const Word& word) {
    return is_upper(code_point_at(word.text, 0).value) || is_particle(word.text);
  });
}

// "Ann Lee in Tarn": the full name before the place from which it is told.
std::string_view without_place(std::string_view part) {
  for (const std::string_view word : {" in ", " aus ", " à "}) {
    const std::size_t at = part.find(word);
    if (at == std::string_view::npos || at + word.size() >= part.size()) continue;
    const bool place = is_upper(code_point_at(part, at + word.size()).value);
    if (place && looks_like_person(part.substr(0, at))) return part.substr(0, at);
  }
  return part;
}

// "Review by Ann Lee": what stands after the last cue inside.
std::string_view after_inner_cue(std::string_view part) {
  for (const std::string_view cue : kInnerCues) {
    const std::size_t at = part.rfind(cue);
    if (at != std::string_view::npos) part = trimmed(part.substr(at + cue.size()));
  }
  return part;
}

bool is_name(std::string_view part) {
  if (part.empty() || part.size() > kLongestName || has_digit(part)) return false;
  const std::size_t words = count_words(part);
  const CodePoint first = code_point_at(part, 0);
  const bool unspaced = is_unspaced_script(first.value);
  if (words == 0 || (!unspaced && words > kMostNameWords) || (unspaced && words > 12)) return false;
  const std::string word = first_word(part);
  if (std::find(kNotes.begin(), kNotes.end(), word) != kNotes.end()) return false;
  const bool begins = is_upper(first.value) || unspaced || !is_lower(first.value);
  return begins || is_particle(word);
}

bool is_degree(const std::string& lower) {
  return std::find(std::begin(kDegrees), std::end(kDegrees), lower) != std::end(kDegrees);
}

bool is_unspaced(std::string_view part) {
  return !part.empty() && is_unspaced_script(code_point_at(part, 0).value);
}

// Where one part is a person's name, what does not look like one beside it is a place, a job or a button. A
// line without a cue word names people only where it is one part or its parts look like them.
void keep_people(std::vector<std::string>& names, bool has_cue) {
  const auto fits = [](const std::string& name) { return looks_like_person(name) || is_unspaced(name); };
  const bool person = std::any_of(names.begin(), names.end(), fits);
  if (!person && (has_cue || names.size() <= 1)) return;
  names.erase(std::remove_if(names.begin(), names.end(), [&](const std::string& n) { return !fits(n); }),
              names.end());
}

// The line with its dates and what is glued to them turned into breaks.
std::string without_dates(std::string_view line) {
  std::string out;
  std::size_t at = 0;
  for (const FoundDate& date : scan_dates(line)) {
    out.append(line.substr(at, date.start - at)).append(" | ");
    at = date.end;
  }
  return out.append(line.substr(at));
}

void split_at_words(std::string_view part, std::vector<std::string>& out) {
  while (!part.empty() && out.size() < kMostNames) {
    std::size_t cut = part.size();
    std::size_t skip = 0;
    for (const std::string_view word : kAnd) {
      const std::size_t at = part.find(word);
      if (at < cut) {
        cut = at;
        skip = word.size();
      }
    }
    out.push_back(tidy_author(part.substr(0, cut)));
    part.remove_prefix(std::min(cut + skip, part.size()));
  }
}

std::vector<std::string> parts_of(std::string_view line) {
  constexpr std::string_view kBreaks = ",;|/•·\n";
  std::vector<std::string> parts;
  const bool has_address = line.find("//") != std::string_view::npos;
  std::size_t start = 0;
  for (std::size_t at = 0; at < line.size() && parts.size() < kMostNames;) {
    const CodePoint next = code_point_at(line, at);
    const bool dash =
        (next.value == U'—' || next.value == U'–' || next.value == U'-') && at > 0 && line[at - 1] == ' ';
    const bool breaks = (next.value < 0x80 && !(has_address && next.value == U'/') &&
                         kBreaks.find(static_cast<char>(next.value)) != std::string_view::npos) ||
                        next.value == U'•' || next.value == U'·' || next.value == U'、' ||
                        next.value == U'，' || dash || next.value == U'(';
    if (breaks) {
      split_at_words(line.substr(start, at - start), parts);
      start = at + next.bytes;
    }
    at += next.bytes;
  }
  split_at_words(line.substr(start), parts);
  return parts;
}

}  // namespace

bool begins_byline(std::string_view line) { return without_cue(line).size() < trimmed(line).size(); }

std::string tidy_author(std::string_view name) {
  std::string_view rest = trimmed(name);
  const std::string lower = to_lower(rest.substr(0, 20));
  if (lower.starts_with("by ")) rest = trimmed(rest.substr(3));
  constexpr std::string_view kEdges = " .,;:|-*\"";
  while (!rest.empty() && kEdges.find(rest.front()) != std::string_view::npos) rest.remove_prefix(1);
  // A full stop at the end belongs to "Jr." and initials.
  while (!rest.empty() && rest.back() != '.' && kEdges.find(rest.back()) != std::string_view::npos)
    rest.remove_suffix(1);
  if (rest.size() > kLongestName || is_address(rest) || is_nobody(to_lower(rest)) || count_words(rest) == 0)
    return {};
  const bool letters = std::any_of(rest.begin(), rest.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return letters ? std::string(rest) : std::string();
}

std::vector<std::string> names_in_byline(std::string_view line) {
  constexpr std::size_t kLongestLine = 600;
  std::vector<std::string> names;
  if (line.size() > kLongestLine) return names;
  const std::string undated = without_dates(line);
  bool first = true;
  for (const std::string& raw : parts_of(without_cue(undated))) {
    // The first has lost its cue; once more would take "Di" off a name.
    const std::string_view named = first ? std::string_view(raw) : without_cue(raw);
    first = raw.empty() && first;
    const std::string part = tidy_author(without_place(without_job(after_inner_cue(named))));
    const bool known = std::find(names.begin(), names.end(), part) != names.end();
    const bool name =
        is_name(part) && !is_degree(to_lower(part)) && weekday_of(part) == 0 && month_of(part) == 0;
    if (name && !known) names.push_back(part);
  }
  keep_people(names, begins_byline(line));
  return names;
}

std::vector<std::string> names_beside_date(std::string_view line) {
  std::vector<std::string> names = names_in_byline(line);
  names.erase(
      std::remove_if(names.begin(), names.end(), [](const std::string& n) { return !looks_like_person(n); }),
      names.end());
  return names;
}

std::vector<std::string> names_in_field(std::string_view value, bool family_first) {
  constexpr std::size_t kLongestValue = 2'000;
  std::vector<std::string> names;
  if (value.size() > kLongestValue) return names;
  const std::string_view bare = trimmed(value);
  const std::size_t comma = bare.find(", ");
  if (family_first && comma != std::string_view::npos &&
      bare.find(',', comma + 1) == std::string_view::npos) {
    return {tidy_author(std::string(bare.substr(comma + 2)) + " " + std::string(bare.substr(0, comma)))};
  }
  std::vector<std::string> parts = parts_of(bare);
  // "Post and Gazette": where a part is no full name, the whole is one body.
  const bool body = bare.find(',') == std::string_view::npos && parts.size() == 2 &&
                    bare.size() <= kLongestName && (count_words(parts[0]) < 2 || count_words(parts[1]) < 2);
  if (body && bare.find_first_of("|;/") == std::string_view::npos) parts = {tidy_author(bare)};
  for (const std::string& raw : parts) {
    const std::string part = tidy_author(without_job(raw));
    const bool known = std::find(names.begin(), names.end(), part) != names.end();
    if (!part.empty() && !known && !is_degree(to_lower(part)) && count_words(part) <= 8 &&
        month_of(part) == 0)
      names.push_back(part);
  }
  return names;
}

}  // namespace pressmark
