#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/result.h"

namespace pressmark {

/// The extension of a page's file name, of .html .htm .xhtml .txt .jsonl (in any case, .gz behind it left
/// out); "" for any other name.
std::string_view page_extension(std::string_view name);

/// The files that the sources name: a file is itself; a folder gives its .html .htm .xhtml .txt .jsonl (each
/// also .gz), subfolders too, each file and folder once (links are followed). In the order of the arguments,
/// then of the bytes of the paths. What is not there or cannot be listed goes to `problem`; the rest is given
/// all the same.
std::vector<std::string> walk(const std::vector<std::string>& sources,
                              const std::function<void(const Error&)>& problem);

}  // namespace pressmark
