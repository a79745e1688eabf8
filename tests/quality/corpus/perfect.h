#pragma once

#include "shared/article/article.h"
#include "tests/quality/corpus/gold_page.h"

namespace pressmark::corpus {

/// The article that a faultless extraction gives: it passes every check. For testing the checker.
Article perfect_article(const GoldPage& gold);

}  // namespace pressmark::corpus
