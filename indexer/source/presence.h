#pragma once

#include <string>
#include <vector>

namespace pressmark {

/// What can be proved of a source that was read once.
enum class Presence {
  there,   // or it cannot be told that it is not
  gone,    // surely: its folder can be read and does not have it
  unsure,  // it is not there, but the folder that held it is empty, as a place where nothing is mounted
};

/// Looks for the file of a locator. Only what lay below one of the folders (absolute, links resolved) can be
/// gone.
Presence presence_of(const std::string& locator, const std::vector<std::string>& folders);

/// Of the sources of a run those that are folders that can be listed: absolute, links resolved.
std::vector<std::string> readable_folders(const std::vector<std::string>& sources);

}  // namespace pressmark
