#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// A charset that can be read.
struct Charset {
  std::string name;       // lower case; empty if there is none
  std::string converter;  // ICU's name for it

  explicit operator bool() const { return !name.empty(); }
};

/// The charset that a label means in the wild: browsers read "gb2312" as gb18030, "iso-8859-1" as
/// windows-1252 (WHATWG Encoding, section 4.2). Labels beyond that list are asked of ICU.
Charset charset_of_label(std::string_view label);

/// The label that the first kilobytes of HTML declare in a meta element or an XML declaration, else "".
std::string label_in_markup(std::string_view bytes);

}  // namespace pressmark
