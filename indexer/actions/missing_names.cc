#include "indexer/actions/missing_names.h"

#include "indexer/report/missing_names.h"
#include "shared/database/archive.h"
#include "shared/failure.h"

namespace pressmark {

void say_missing_names(const std::string& names_file, const IndexSettings& settings, Messages& messages) {
  const Archive archive({database_path(settings.database)});
  Result<NameRules> rules = NameRules::parse(names_file);
  if (!rules) throw Failure(rules.error());
  const ArchiveNames names(archive.database(), std::move(rules).value());
  const std::string line = missing_names_line(names.unused_rule_forms(), settings.verbose);
  if (!line.empty()) messages.note(line);
}

}  // namespace pressmark
