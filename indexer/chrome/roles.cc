#include "indexer/chrome/roles.h"

namespace pressmark {

int find_title(const Reading& reading) {
  for (std::size_t i = 0; i < reading.page.blocks.size(); ++i) {
    if (reading.page.blocks[i].heading == 1) return static_cast<int>(i);
  }
  return -1;
}

void assign_roles(const Reading&, std::vector<Judgement>&) {}

}  // namespace pressmark
