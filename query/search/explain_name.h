#pragma once

#include <string>
#include <vector>

#include "shared/database/archive.h"

namespace pressmark {

/// Why the forms of a name are one, and which names near it are others.
struct NameExplanation {
  /// A name that is kept apart.
  struct Apart {
    std::string name;
    unsigned documents = 0;
    std::string why;
  };
  std::vector<std::string> why;  // a reason for each form; "" for the canonical one
  std::vector<Apart> apart;      // those of the most articles, a few
};

/// The explanation of a name of the archive.
NameExplanation explain_name(const Archive& archive, EntityType type, const Name& name);

}  // namespace pressmark
