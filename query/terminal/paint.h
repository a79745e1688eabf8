#pragma once

#include <string>

#include "query/terminal/cells.h"

namespace pressmark::screen {

/// How many colours a terminal has. Without any, roles are told by bold, underline and reverse alone.
enum class Colours { none, sixteen, many };

/// The bytes that turn a screen that shows `before` into one that shows `now`: the rows that differ, each
/// cleared first; all rows where `before` is null. ECMA-48 only: positions,
/// attributes, clearing, the cursor.
std::string paint(const Frame* before, const Frame& now, Colours colours);

/// What a terminal is sent before the first frame (its other screen, bracketed paste) and after the last one.
extern const char* const kEnterScreen;
extern const char* const kLeaveScreen;

/// Asks the terminal to put text on the clipboard (OSC 52); "" if the text is longer than terminals take.
std::string copy_bytes(std::string_view text);

}  // namespace pressmark::screen
