#include "indexer/metadata/names_han.h"

#include <algorithm>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostLineBytes = 400;  // of a line that is looked at
constexpr std::size_t kMostHanNames = 8;

constexpr std::string_view kAuthorCues[] = {
    "作者：", "作者:", "撰文：", "撰文:", "文／", "文/", "作者/", "作者／"};
constexpr std::string_view kReporterCues[] = {
    "记者：", "记者:", "記者：", "記者:", "记者 ", "記者 ", "记者", "記者"};

// Words that follow a cue and are no names.
constexpr std::string_view kNoNames[] = {"来源", "來源", "时间", "時間", "日期", "编辑", "編輯",
                                         "发布", "獲悉", "获悉", "从",   "在",   "了解", "采访",
                                         "報導", "报道", "日前", "昨日", "今日", "近日", "通讯员",
                                         "摄影", "责任", "本报", "未知", "佚名", "点击", "浏览"};

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

bool is_gap(char32_t c) {
  return is_space(c) || c == U'、' || c == U'，' || c == U'·' || c == U'/' || c == U'／';
}

// The run of Han characters at `at`; its end goes into `end`.
std::string_view han_run(std::string_view text, std::size_t at, std::size_t& end, int& characters) {
  end = at;
  characters = 0;
  while (end < text.size()) {
    const CodePoint next = code_point_at(text, end);
    if (!is_han(next.value)) break;
    end += next.bytes;
    ++characters;
  }
  return text.substr(at, end - at);
}

bool is_no_name(std::string_view run) {
  return std::any_of(std::begin(kNoNames), std::end(kNoNames),
                     [&](std::string_view word) { return run.substr(0, word.size()) == word; });
}

// Names of two to four characters, one after the other, parted by blanks or commas.
void read_names(std::string_view text, std::size_t at, std::vector<std::string>& names) {
  while (at < text.size() && names.size() < kMostHanNames) {
    const CodePoint next = code_point_at(text, at);
    if (is_gap(next.value)) {
      at += next.bytes;
      continue;
    }
    for (const std::string_view reporter : {"记者", "記者"}) {
      if (text.substr(at, reporter.size()) == reporter) at += reporter.size();
    }
    std::size_t end = at;
    int characters = 0;
    const std::string_view run = han_run(text, at, end, characters);
    if (characters < 2 || characters > 4 || is_no_name(run)) return;
    // "作者：王小明来源：" has no gap; a run that a colon follows is the next cue.
    const bool cue_follows = end < text.size() && (text[end] == ':' || text.compare(end, 3, "：") == 0);
    if (cue_follows) return;
    if (std::find(names.begin(), names.end(), run) == names.end()) names.emplace_back(run);
    at = end;
  }
}

template <std::size_t N>
void read_after(std::string_view text, const std::string_view (&cues)[N], std::vector<std::string>& names) {
  for (const std::string_view cue : cues) {
    const std::size_t at = text.find(cue);
    if (at == std::string_view::npos || !names.empty()) continue;
    read_names(text, at + cue.size(), names);
  }
}

}  // namespace

std::vector<std::string> names_after_han_cue(std::string_view line, bool reporters) {
  const std::string_view text = line.substr(0, kMostLineBytes);
  std::vector<std::string> names;
  read_after(text, kAuthorCues, names);
  if (reporters && names.empty()) read_after(text, kReporterCues, names);
  return names;
}

}  // namespace pressmark
