#pragma once

#include <functional>
#include <set>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "indexer/writer/counts.h"
#include "indexer/writer/current_source.h"
#include "indexer/writer/name_blocks.h"
#include "indexer/writer/store.h"
#include "shared/article/article.h"

namespace pressmark::writer {

/// Decides what the word of a source does to the documents: which article stands under an id, which sources
/// gave it, who lost to whom.
class Holdings {
 public:
  using FirstSeen = std::function<std::string(const std::string& id)>;
  using Removed = std::function<void(const std::string& id_and_title)>;
  using ToHear = std::function<void(const std::string& source_term)>;
  /// `to_hear` is called with each source that has to be read again, before that is forgotten by anything.
  Holdings(Store& store, NameBlocks& names, FirstSeen first_seen, Removed removed, ToHear to_hear);

  /// The source gives this article. False if the store refused it.
  bool put(const Article& article, Xapian::Document& document, const CurrentSource& source);

  /// The source gives this id, whose article stands as it is. False if there is none.
  bool note_given(const std::string& id, const CurrentSource& source);

  /// The source gives the page with this hash, which document `at` was made from, at this place. Gives the
  /// article; nullopt if the document is no longer that page's.
  std::optional<Article> keep(Xapian::docid at, const std::string& page_hash, const Locator& place,
                              const CurrentSource& source);

  /// The source no longer gives what it gave before and `source` does not. `may_go` judges the articles that
  /// no other source gives; those that nobody stands for any more go in any case. True if some are kept.
  bool part_with_vanished(const CurrentSource& source,
                          const std::function<bool(const Xapian::Document&)>& may_go);

  /// Takes all that is of this source out, its articles under ids that others gave, too: those others have to
  /// be read again.
  void take_out(const CurrentSource& source);

  /// Removes a document.
  void remove(Xapian::docid at, const Xapian::Document& document);

  /// Marks a source for reading again.
  void hear(const std::string& source_term);
  /// The XSRC: terms of the sources to read again; each one is given once in a run.
  std::set<std::string> take_to_hear();

  /// The document with this id, or 0.
  Xapian::docid document_of(const std::string& id) const;

  WriteCounts counts() const;

 private:
  bool put_new(const Article& article, Xapian::Document& document, const CurrentSource& source);
  bool contest(const Article& article, Xapian::Document& document, Xapian::docid at, Xapian::Document& held,
               const CurrentSource& source);
  bool replace(const std::string& id, Xapian::Document& document, Xapian::docid at,
               const Xapian::Document& held, const CurrentSource& source);
  bool written(const std::string& id, Xapian::docid at, const Xapian::Document& document);
  bool note_same(Xapian::docid at, Xapian::Document& held, const Xapian::Document& document,
                 const CurrentSource& source);
  bool add_source(Xapian::docid at, Xapian::Document& held, const CurrentSource& source);
  bool has_moved_here(const Article& article, const Article& held) const;
  void hear_others(const Xapian::Document& held, const CurrentSource& source);
  void leave(Xapian::docid at, Xapian::Document& document, const CurrentSource& source);

  Store& store_;
  NameBlocks& names_;
  FirstSeen first_seen_;
  Removed removed_;
  ToHear to_hear_of_;
  std::unordered_map<std::string, Xapian::docid> written_;  // ids whose article this run gave
  std::set<std::string> to_hear_, heard_;
  std::set<Xapian::docid> left_;  // kept, though the one source that gave it no longer does
  WriteCounts counts_;
};

}  // namespace pressmark::writer
