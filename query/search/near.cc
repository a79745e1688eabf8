#include "query/search/near.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/search/document_source.h"

namespace pressmark {
namespace {

using Op = Xapian::Query;
using Documents = std::vector<Xapian::docid>;
using Positions = std::vector<Xapian::termpos>;

template <class T>
void sort_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Which documents have which of the terms of a word: a word with a star is many, and few of them stand in
/// one document.
class Postings {
 public:
  Postings(const Xapian::Database& database, const std::vector<std::string>& terms)
      : database_(database), terms_(terms) {
    for (std::size_t term = 0; term < terms.size(); ++term) {
      for (auto post = database.postlist_begin(terms[term]); post != database.postlist_end(terms[term]);
           ++post)
        postings_.emplace_back(*post, term);
    }
    sort_once(postings_);
  }

  Documents documents() const {
    Documents documents;
    for (const auto& [document, term] : postings_) {
      if (documents.empty() || documents.back() != document) documents.push_back(document);
    }
    return documents;
  }

  Positions positions(Xapian::docid document) const {
    Positions positions;
    auto post = std::lower_bound(postings_.begin(), postings_.end(), std::pair(document, std::size_t{0}));
    for (; post != postings_.end() && post->first == document; ++post) {
      const std::string& term = terms_[post->second];
      positions.insert(positions.end(), database_.positionlist_begin(document, term),
                       database_.positionlist_end(document, term));
    }
    sort_once(positions);
    return positions;
  }

 private:
  const Xapian::Database& database_;
  const std::vector<std::string>& terms_;
  std::vector<std::pair<Xapian::docid, std::size_t>> postings_;
};

/// The words of one part.
using PartPostings = std::vector<Postings>;

std::vector<PartPostings> postings_of(const Xapian::Database& database, const std::vector<NearPart>& parts) {
  std::vector<PartPostings> all;
  for (const NearPart& part : parts) {
    PartPostings words;
    for (const std::vector<std::string>& word : part) words.emplace_back(database, word);
    all.push_back(std::move(words));
  }
  return all;
}

Documents documents_with_all(const std::vector<PartPostings>& parts) {
  Documents all;
  bool first = true;
  for (const PartPostings& part : parts) {
    for (const Postings& word : part) {
      Documents some = word.documents(), both;
      std::set_intersection(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(both));
      all = first ? std::move(some) : std::move(both);
      first = false;
    }
  }
  return all;
}

// Where the words of the part stand one behind the other.
Positions starts_of(Xapian::docid document, const PartPostings& part) {
  Positions starts = part.front().positions(document);
  for (std::size_t i = 1; i < part.size() && !starts.empty(); ++i) {
    const Positions next = part[i].positions(document);
    std::erase_if(starts, [&](Xapian::termpos start) {
      return !std::binary_search(next.begin(), next.end(), start + static_cast<Xapian::termpos>(i));
    });
  }
  return starts;
}

/// A part in one text: where it begins, rising, and its words.
struct Place {
  Positions starts;
  Xapian::termpos length = 1;
};

// True if all places have one in the stretch that begins with `first` at `start`. For each set of parts the
// earliest end that they can have is enough to know: each further one stands behind it.
bool fit_from(const std::vector<Place>& places, std::size_t first, Xapian::termpos start,
              Xapian::termpos longest) {
  const std::size_t all = (std::size_t{1} << places.size()) - 1;
  std::vector<Xapian::termpos> ends(all + 1, 0);  // 0: not within the stretch
  ends[std::size_t{1} << first] = start + places[first].length;
  for (std::size_t set = 1; set < all; ++set) {
    for (std::size_t i = 0; ends[set] != 0 && i < places.size(); ++i) {
      const std::size_t with = set | (std::size_t{1} << i);
      const Positions& starts = places[i].starts;
      const auto next = std::lower_bound(starts.begin(), starts.end(), ends[set]);
      if (with == set || next == starts.end() || *next + places[i].length - start > longest) continue;
      const Xapian::termpos end = *next + places[i].length;
      if (ends[with] == 0 || end < ends[with]) ends[with] = end;
    }
  }
  return ends[all] != 0;
}

bool fit(const std::vector<Place>& places, Xapian::termpos longest) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (const Xapian::termpos start : places[i].starts) {
      if (fit_from(places, i, start, longest)) return true;
    }
  }
  return false;
}

Documents near_documents(const Xapian::Database& database, const std::vector<NearPart>& parts,
                         unsigned distance) {
  Documents found;
  const std::vector<PartPostings> postings = postings_of(database, parts);
  for (const Xapian::docid document : documents_with_all(postings)) {
    std::vector<Place> places;
    Xapian::termpos longest = distance - 1;
    for (const PartPostings& part : postings) {
      const auto length = static_cast<Xapian::termpos>(part.size());
      places.push_back({starts_of(document, part), length});
      longest += length;
      if (places.back().starts.empty()) break;
    }
    if (places.size() == parts.size() && fit(places, longest)) found.push_back(document);
  }
  return found;
}

bool share_terms(const std::vector<NearPart>& parts) {
  std::vector<std::string> all;
  for (const NearPart& part : parts) all.insert(all.end(), part.front().begin(), part.front().end());
  std::sort(all.begin(), all.end());
  return std::adjacent_find(all.begin(), all.end()) != all.end();
}

}  // namespace

Xapian::Query near_query(const std::vector<NearPart>& parts, unsigned distance) {
  const bool words =
      std::all_of(parts.begin(), parts.end(), [](const NearPart& part) { return part.size() == 1; });
  // Xapian's own NEAR takes no phrases, and finds nothing where they stand in an OR.
  if (!words || share_terms(parts)) {
    return documents_query([parts, distance](const Xapian::Database& database) {
      return near_documents(database, parts, distance);
    });
  }
  std::vector<Xapian::Query> any;
  for (const NearPart& part : parts) any.emplace_back(Op::OP_OR, part.front().begin(), part.front().end());
  const auto window = static_cast<Xapian::termcount>(distance - 1 + parts.size());
  return Xapian::Query(Op::OP_NEAR, any.begin(), any.end(), window);
}

}  // namespace pressmark
