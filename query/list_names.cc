#include "query/list_names.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/output/name_list.h"
#include "query/search/name_query.h"
#include "query/search/near_names.h"
#include "shared/database/reading.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

// Those of the most articles first, whatever they are.
std::vector<TypedName> names_of(const Archive& archive, const std::string& prefix) {
  std::vector<TypedName> all;
  for (const EntityType type : kEntityTypes) {
    for (Name& name : archive.names().with_prefix(type, fold(prefix))) all.push_back({type, std::move(name)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const TypedName& a, const TypedName& b) { return InOrder()(a.name, b.name); });
  return all;
}

// What takes a look into articles is done for the names that are printed only.
void complete(Archive& archive, NameList& list, bool explain) {
  for (TypedName& name : list.names) {
    with_reopening(archive, [&] { name.name.aliases = archive.names().aliases_of(name.type, name.name); });
    if (explain) {
      name.explanation = with_reopening(archive, [&] { return explain_name(archive, name.type, name.name); });
    }
  }
}

// "; did you mean person:"Rosa Ellery"?", "" where no name is near.
std::string names_near(Archive& archive, const std::string& text) {
  std::vector<std::string> meant;
  with_reopening(archive, [&] {
    meant.clear();
    for (const NearName& name : near_names(archive, asked_name_words(text))) meant.push_back(as_query(name));
  });
  return meant.empty() ? "" : fmt::format("; did you mean {}?", one_of(meant));
}

// The wanted window of the names.
NameList list_of(const std::vector<TypedName>& found, const QuerySettings& settings, Archive& archive) {
  const std::size_t begin = std::min(settings.rank.offset, found.size());
  const std::size_t left = found.size() - begin;
  const std::size_t count = settings.rank.limit == 0 ? left : std::min(settings.rank.limit, left);
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(begin);
  NameList list{{first, first + static_cast<std::ptrdiff_t>(count)}, found.size(), {}};
  if (found.empty()) {
    list.notes.push_back({"no-name", fmt::format("no name has a word that begins with \"{}\"{}",
                                                 settings.subject, names_near(archive, settings.subject))});
  } else if (count == 0 && !settings.count) {
    list.notes.push_back({"window", fmt::format("there are only {} names", found.size())});
  } else if (count < found.size() && !settings.count) {
    list.notes.push_back({"window", fmt::format("{} to {} of {} names (--limit, --offset)", begin + 1,
                                                begin + count, found.size())});
  }
  return list;
}

}  // namespace

ExitCode list_names(const QuerySettings& settings, const Environment& environment, Archive& archive,
                    Streams streams) {
  const std::vector<TypedName> found =
      with_reopening(archive, [&] { return names_of(archive, settings.subject); });
  NameList list = list_of(found, settings, archive);
  if (settings.count) {
    streams.out << list.total << '\n';
  } else {
    complete(archive, list, settings.explain);
    print_names(list, settings.format, streams.out, style_of(settings.colour, environment),
                row_end(settings));
  }
  streams.out.flush();  // messages come after it
  for (const Note& note : list.notes) streams.messages.note(note.text);
  return found.empty() ? ExitCode::no_hit : ExitCode::done;
}

}  // namespace pressmark
