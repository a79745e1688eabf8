#include "indexer/chrome/agencies.h"

#include <algorithm>
#include <iterator>

namespace pressmark::chrome {
namespace {

constexpr Agency kAgencies[] = {
    {"aap"},
    {"afp"},
    {"afpforum"},
    {"agence france-presse"},
    {"alamy"},
    {"anadolu"},
    {"ansa"},
    {"ap"},
    {"apa", false},
    {"associated press"},
    {"belga", false},
    {"bloomberg", false},
    {"bloomberg news"},
    {"dpa"},
    {"efe"},
    {"epa"},
    {"getty", false},
    {"getty images"},
    {"imago"},
    {"istock"},
    {"keystone", false},
    {"pa"},
    {"pap"},
    {"reuters"},
    {"rex", false},
    {"shutterstock"},
    {"sipa", false},
    {"tass"},
    {"the associated press"},
    {"unian"},
    {"unsplash"},
    {"upi"},
    {"xinhua"},
    {"zuma", false},
    {"риа новости"},
    {"тасс"},
};

}  // namespace

std::span<const Agency> agencies() { return kAgencies; }

bool is_agency(std::string_view lower) {
  return std::any_of(std::begin(kAgencies), std::end(kAgencies),
                     [&](const Agency& agency) { return agency.name == lower; });
}

}  // namespace pressmark::chrome
