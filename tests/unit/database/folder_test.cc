#include "shared/database/folder.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>

#include "shared/failure.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

TEST_CASE("of the generations the current one and the one just before it stay", "[database]") {
  const TemporaryFolder folder;
  for (const char* name : {"generation-000001", "generation-000003", "generation-000004", "generation-000005",
                           "generation.new", "notes"})
    folder.write(std::string(name) + "/x", "x");
  database_folder::point_to(folder.path(), 4);
  database_folder::remove_old_generations(folder.path());
  CHECK(database_folder::current_number(folder.path()) == 4);
  CHECK_FALSE(std::filesystem::exists(folder.path("generation-000001")));
  CHECK(std::filesystem::exists(folder.path("generation-000003")));
  CHECK(std::filesystem::exists(folder.path("generation-000004")));
  CHECK_FALSE(std::filesystem::exists(folder.path("generation-000005")));
  CHECK_FALSE(std::filesystem::exists(folder.path("generation.new")));
  CHECK(std::filesystem::exists(folder.path("notes")));
}

TEST_CASE("the generation before goes when its successor is a minute old", "[database]") {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  for (const char* name : {"generation-000001", "generation-000002"})
    folder.write(std::string(name) + "/x", "x");
  database_folder::point_to(folder.path(), 2);
  const fs::path stub = folder.path("XAPIANDB");
  fs::last_write_time(stub, fs::last_write_time(stub) - std::chrono::seconds(50));
  database_folder::remove_old_generations(folder.path());
  CHECK(fs::exists(folder.path("generation-000001")));
  fs::last_write_time(stub, fs::last_write_time(stub) - std::chrono::seconds(20));
  database_folder::remove_old_generations(folder.path());
  CHECK_FALSE(fs::exists(folder.path("generation-000001")));
  CHECK(fs::exists(folder.path("generation-000002")));
}

TEST_CASE("a lock that is let go in time is taken", "[database]") {
  const TemporaryFolder folder;
  auto first = std::make_unique<WriterLock>(folder.path());
  CHECK_THROWS_AS(WriterLock(folder.path()), Failure);
  std::thread holder([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    first.reset();
  });
  CHECK_NOTHROW(WriterLock(folder.path(), std::chrono::seconds(60)));
  holder.join();
}
