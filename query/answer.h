#pragma once

#include "query/environment.h"
#include "query/options.h"
#include "query/print_answer.h"
#include "query/search/search.h"
#include "shared/database/archive.h"
#include "shared/exit_code.h"
#include "shared/program.h"

namespace pressmark {

/// The databases of the settings. Throws Failure: one cannot be opened, and may not be left out.
Archive opened(const QuerySettings& settings);

/// That a database is left out, and why.
Note left_out_note(const Error& error);

/// An answer that is not printed yet.
struct CompleteAnswer {
  SearchResult found;
  Summary summary;
};

/// The answer to the query of the settings. Throws Failure.
CompleteAnswer find_articles(const QuerySettings& settings, const Environment& environment, Archive& archive);

/// Articles like `settings.like`; a query filters them. Throws Failure.
CompleteAnswer find_similar(const QuerySettings& settings, const Environment& environment, Archive& archive,
                            const StopRequest& stop);

/// Answers the query of the settings. Throws Failure.
AnswerOutcome answer_search(const QuerySettings& settings, const Environment& environment, Archive& archive,
                            Streams streams);

/// Prints the articles of the address `settings.subject`. Throws Failure.
AnswerOutcome answer_url(const QuerySettings& settings, const Environment& environment, Archive& archive,
                         Streams streams);

/// Prints articles like `settings.like`; a query filters them. Throws Failure.
AnswerOutcome answer_similar(const QuerySettings& settings, const Environment& environment, Archive& archive,
                             Streams streams);

}  // namespace pressmark
