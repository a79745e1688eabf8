#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/source/path_rules.h"
#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// What a walk leaves out, and why.
struct PassedOver {
  enum class Reason {
    other_kind,     // a file whose name is not that of a page
    excluded,       // by --exclude; a folder counts once, whatever is in it
    not_included,   // no --include stands for it
    no_file,        // a pipe, a socket, a device
    known_already,  // the same file or folder under another name
  };
  Reason reason;
  std::string path;
  std::string why;  // for people: which rule, which kind of file
};

/// What a walk goes by.
struct WalkSettings {
  PathRules rules;                    // for what lies in folders
  const StopRequest* stop = nullptr;  // asked at every folder
};

/// What a walk tells of its way.
struct WalkEvents {
  std::function<void(const Error&)> problem;  // what is not there or cannot be listed
  std::function<void(const PassedOver&)> passed_over;
};

/// The files that the sources name: a file is itself, whatever its name; a folder gives its .html .htm .xhtml
/// .txt .jsonl .warc (each also .gz) and its archives (is_read_archive_name) that the rules let through,
/// hidden ones and those of subfolders too, each file and folder once (links are followed). In the order of
/// the arguments, then of the bytes of the paths. After a request to stop the list ends early.
std::vector<std::string> walk(const std::vector<std::string>& sources, const WalkSettings& settings,
                              const WalkEvents& events);

}  // namespace pressmark
