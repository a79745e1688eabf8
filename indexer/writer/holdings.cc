#include "indexer/writer/holdings.h"

#include <filesystem>
#include <utility>

#include "indexer/source/locator.h"
#include "indexer/writer/document_sources.h"
#include "shared/article/article_json.h"
#include "shared/article/precedence.h"
#include "shared/database/fields.h"

namespace pressmark::writer {
namespace {

std::string named(const Xapian::Document& document) {
  const Result<Article> article = article_from_json(document.get_data());
  return id_of(document) + (article && article->title ? " " + *article->title : "");
}

}  // namespace

Holdings::Holdings(Store& store, NameBlocks& names, FirstSeen first_seen, Removed removed, ToHear to_hear)
    : store_(store),
      names_(names),
      first_seen_(std::move(first_seen)),
      removed_(std::move(removed)),
      to_hear_of_(std::move(to_hear)) {}

bool Holdings::put(const Article& article, Xapian::Document& document, const CurrentSource& source) {
  const Xapian::docid at = document_of(article.id);
  if (at == 0) return put_new(article, document, source);
  Xapian::Document held = store_.document(at);
  const std::string holder = holder_of(held);
  if (held.get_data() == document.get_data()) {
    counts_.unchanged += written_.contains(article.id) ? 0 : 1;
    written_[article.id] = at;
    return note_same(at, held, document, source);
  }
  if (!written_.contains(article.id) && (holder == source.term() || holder.empty())) {
    // The source speaks anew of what it gave in an earlier run. The others that gave this id lost to words
    // that do not stand any more: they have to be heard again.
    hear_others(held, source);
    const bool taken = replace(article.id, document, at, held, source);
    counts_.replaced += taken ? 1 : 0;
    return taken;
  }
  return contest(article, document, at, held, source);
}

bool Holdings::note_given(const std::string& id, const CurrentSource& source) {
  const Xapian::docid at = document_of(id);
  if (at == 0) return false;
  Xapian::Document held = store_.document(at);
  add_source(at, held, source);
  return true;
}

WriteCounts Holdings::counts() const {
  WriteCounts counts = counts_;
  counts.left = left_.size();
  return counts;
}

std::optional<Article> Holdings::keep(Xapian::docid at, const std::string& page_hash, const Locator& place,
                                      const CurrentSource& source) {
  Xapian::Document held;
  try {
    held = store_.document(at);
  } catch (const Xapian::DocNotFoundError&) {
    return std::nullopt;
  }
  Result<Article> stored = article_from_json(held.get_data());
  if (!stored || holder_of(held) != source.term() || held.get_value(kPageHashSlot) != page_hash)
    return std::nullopt;
  Article article = std::move(stored).value();
  // The page may lie elsewhere in its source now. Of the same page twice the first one is kept.
  const bool twice = !written_.emplace(article.id, at).second;
  ++(twice ? counts_.lost : counts_.unchanged);
  // An exported article speaks of the place that it first came from.
  const bool is_here = article.locator.source == place.source;
  const bool moved =
      is_here && (is_before(place, article.locator) || (!twice && is_before(article.locator, place)));
  if (!moved) return article;
  article.locator = place;
  held.set_data(to_json(article));
  store_.put(at, held);
  return article;
}

bool Holdings::part_with_vanished(const CurrentSource& source,
                                  const std::function<bool(const Xapian::Document&)>& may_go) {
  bool left = false;
  for (const Xapian::docid at : store_.documents_of(source.term())) {
    Xapian::Document document = store_.document(at);
    if (source.gives(id_of(document))) continue;
    if (sources_of(document).size() > 1) {
      leave(at, document, source);
    } else if (holder_of(document).empty() || may_go(document)) {
      remove(at, document);
    } else {
      left_.insert(at);
      left = true;
    }
  }
  return left;
}

void Holdings::take_out(const CurrentSource& source) {
  for (const Xapian::docid at : store_.documents_of(source.term())) {
    Xapian::Document document = store_.document(at);
    if (holder_of(document) == source.term() || sources_of(document).size() == 1) {
      hear_others(document, source);
      remove(at, document);
    } else {
      leave(at, document, source);
    }
  }
}

void Holdings::hear(const std::string& source_term) {
  if (to_hear_.insert(source_term).second) to_hear_of_(source_term);
}

void Holdings::remove(Xapian::docid at, const Xapian::Document& document) {
  removed_(named(document));
  names_.touch(document);
  written_.erase(id_of(document));
  store_.remove(at);
  left_.erase(at);
  ++counts_.removed;
}

std::set<std::string> Holdings::take_to_hear() {
  std::set<std::string> terms;
  for (const std::string& term : std::exchange(to_hear_, {})) {
    if (heard_.insert(term).second) terms.insert(term);
  }
  return terms;
}

Xapian::docid Holdings::document_of(const std::string& id) const {
  const auto found = written_.find(id);
  return found != written_.end() ? found->second : store_.find(id);
}

bool Holdings::put_new(const Article& article, Xapian::Document& document, const CurrentSource& source) {
  document.add_value(kFirstSeenSlot, first_seen_(article.id));
  document.add_boolean_term(source.term());
  document.add_boolean_term(holder_term(source.term()));
  const bool taken = written(article.id, 0, document);
  counts_.added += taken ? 1 : 0;
  return taken;
}

bool Holdings::contest(const Article& article, Xapian::Document& document, Xapian::docid at,
                       Xapian::Document& held, const CurrentSource& source) {
  const Result<Article> stored = article_from_json(held.get_data());
  if (stored && !written_.contains(article.id) && has_moved_here(article, *stored)) {
    ++counts_.unchanged;
    return replace(article.id, document, at, held, source);
  }
  ++counts_.lost;
  const bool has_moved_away = stored && has_moved_here(*stored, article);
  const bool wins = !stored || (!has_moved_away && wins_over(article, *stored));
  return wins ? replace(article.id, document, at, held, source) : add_source(at, held, source);
}

// The same article in a file that is there, while the one it was in is not.
bool Holdings::has_moved_here(const Article& article, const Article& held) const {
  if (article.locator.source == held.locator.source || article.captured != held.captured ||
      held.locator.source == "-")
    return false;
  std::error_code ignored;
  if (std::filesystem::exists(path_of(held.locator.source), ignored)) return false;
  return content_hash(article) == content_hash(held);
}

// Puts `document` in the place of `held`, which hands on its sources and the time it was first seen.
bool Holdings::replace(const std::string& id, Xapian::Document& document, Xapian::docid at,
                       const Xapian::Document& held, const CurrentSource& source) {
  for (const std::string& term : sources_of(held)) document.add_boolean_term(term);
  document.add_boolean_term(source.term());
  document.add_boolean_term(holder_term(source.term()));
  document.add_value(kFirstSeenSlot, held.get_value(kFirstSeenSlot));
  names_.touch(held);
  return written(id, at, document);
}

bool Holdings::written(const std::string& id, Xapian::docid at, const Xapian::Document& document) {
  names_.touch(document);
  const Xapian::docid place = store_.put(at, document);
  left_.erase(at);
  if (place != 0) written_[id] = place;
  return place != 0;
}

// The same article again; its page may have changed around it.
bool Holdings::note_same(Xapian::docid at, Xapian::Document& held, const Xapian::Document& document,
                         const CurrentSource& source) {
  const std::string hash = document.get_value(kPageHashSlot);
  if (holder_of(held) != source.term() || held.get_value(kPageHashSlot) == hash)
    return add_source(at, held, source);
  held.add_value(kPageHashSlot, hash);
  return store_.put(at, held) != 0;
}

bool Holdings::add_source(Xapian::docid at, Xapian::Document& held, const CurrentSource& source) {
  left_.erase(at);
  if (has_term(held, source.term())) return true;
  held.add_boolean_term(source.term());
  return store_.put(at, held) != 0;
}

// Marks all other sources of the document for reading again.
void Holdings::hear_others(const Xapian::Document& held, const CurrentSource& source) {
  for (const std::string& term : sources_of(held)) {
    if (term != source.term()) hear(term);
  }
}

// Takes the source away from a document that others give, too.
void Holdings::leave(Xapian::docid at, Xapian::Document& document, const CurrentSource& source) {
  document.remove_term(source.term());
  if (holder_of(document) == source.term()) {
    document.remove_term(holder_term(source.term()));
    hear_others(document, source);
  }
  store_.put(at, document);
}

}  // namespace pressmark::writer
