#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The authors that a Chinese line names after a cue anywhere in it ("2024年5月16日 作者：王小明 来源：...",
/// "本报讯 （记者 王小明 李华）"). Cues for reporters (记者) count only with `reporters`: in running text
/// they stand before other words, too.
std::vector<std::string> names_after_han_cue(std::string_view line, bool reporters);

}  // namespace pressmark
