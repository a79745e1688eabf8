#pragma once

#include <vector>

#include "indexer/entities/entities.h"
#include "indexer/entities/spans.h"

namespace pressmark::entities {

/// Joins the mentions of one person, body or place to an entity: a surname belongs to the full name that
/// stands nearest before it (else the first after), known places and bodies go by the gazetteer's name,
/// acronyms by what they are explained with. `spans` sorted by place. Fills entities and mentions.
void group_names(const Reading& reading, const std::vector<Span>& spans, Found& found);

}  // namespace pressmark::entities
