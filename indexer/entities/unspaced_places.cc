#include <algorithm>
#include <string>
#include <string_view>

#include "indexer/entities/name_rules.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLongest = 8;  // characters

// Names of two characters stand inside other words too often; these do not.
constexpr std::string_view kSafePairs[] = {
    "中国", "美国", "英国", "法国", "德国", "韩国", "泰国", "日本", "印度", "越南", "伊朗", "埃及", "瑞士",
    "瑞典", "挪威", "丹麦", "芬兰", "荷兰", "希腊", "波兰", "巴西", "智利", "秘鲁", "古巴", "朝鲜", "缅甸",
    "台湾", "香港", "澳门", "北京", "上海", "东京", "東京", "伦敦", "巴黎", "柏林", "纽约", "首尔", "基辅",
    "加沙", "欧洲", "亚洲", "非洲", "美國", "英國", "法國", "德國", "中國", "韓國", "台灣", "米国",
};

bool is_katakana(char32_t c) { return c >= 0x30A0 && c <= 0x30FF; }

char32_t character_of(const Token& token) { return code_point_at(token.text, 0).value; }

// A word in katakana that goes on is another word.
bool cuts_katakana(const LineWork& work, std::size_t begin, std::size_t end) {
  const std::vector<Token>& tokens = work.tokens();
  const bool before =
      begin > 0 && is_katakana(character_of(tokens[begin])) && is_katakana(character_of(tokens[begin - 1]));
  const bool after = end < tokens.size() && is_katakana(character_of(tokens[end - 1])) &&
                     is_katakana(character_of(tokens[end]));
  return before || after;
}

bool is_safe(std::string_view name, std::size_t characters) {
  return characters > 2 ||
         std::find(std::begin(kSafePairs), std::end(kSafePairs), name) != std::end(kSafePairs);
}

// How many characters from the token on are unspaced and stand together, at most `kLongest`.
std::size_t characters_at(const LineWork& work, std::size_t at) {
  const std::vector<Token>& tokens = work.tokens();
  std::size_t end = at;
  while (end < tokens.size() && end < at + kLongest && is_unspaced_script(character_of(tokens[end])) &&
         (end == at || tokens[end].glued)) {
    ++end;
  }
  return end - at;
}

std::size_t read_place_at(LineWork& work, std::size_t at) {
  const std::vector<Token>& tokens = work.tokens();
  // These scripts fold to themselves, so the text is its own key.
  for (std::size_t length = characters_at(work, at); length >= 2; --length) {
    const std::size_t from = tokens[at].start;
    const std::string_view name = work.line().text.substr(from, tokens[at + length - 1].end() - from);
    const gazetteer::Entry entry = gazetteer::look_up(name);
    if (!entry.has(gazetteer::kAnyPlace) || !is_safe(name, length) || cuts_katakana(work, at, at + length))
      continue;
    work.add(at, at + length, EntityType::place, true, &entry);
    return length;
  }
  return 1;
}

}  // namespace

void read_unspaced_places(LineWork& work) {
  for (std::size_t at = 0; at < work.tokens().size();) {
    const Token& token = work.tokens()[at];
    const bool candidate = token.shape == Shape::sign && is_unspaced_script(character_of(token));
    at += candidate ? read_place_at(work, at) : 1;
  }
}

}  // namespace pressmark::entities
