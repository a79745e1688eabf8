# The Debian packages that Pressmark needs, by what for. Sourced by the other scripts.
# shellcheck shell=bash
# shellcheck disable=SC2034

packages_build=(
  g++ cmake ninja-build ccache pkg-config
  libxapian-dev libboost-program-options-dev libstemmer-dev libfmt-dev
  libxml2-dev libicu-dev libuchardet-dev libcld2-dev libpsl-dev libxxhash-dev zlib1g-dev libbrotli-dev libarchive-dev
  libsimdjson-dev nlohmann-json3-dev
)
packages_test=(catch2 xapian-tools mandoc python3-xapian python3-jsonschema less tmux)
packages_package=(dpkg-dev file)
packages_ci=(clang-format-14)
packages_tidy=(clang-tidy)
packages_clang=(clang libclang-rt-dev)
packages_gazetteer=(
  iso-codes unicode-cldr-core libgeonames-common libgeonames0 wordnet-base python3-fake-factory rig scowl libglib2.0-bin
)
