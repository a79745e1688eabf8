// Catch2 2 wants its main defined in one file; Catch2 3 links its own.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
