// What a machine runs out of: disk, memory, files, permission. A message and an exit code, nothing lost.
#include <atomic>
#include <filesystem>
#include <thread>

#include <sys/mount.h>
#include <unistd.h>

#include "tests/faults/scene.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

namespace fs = std::filesystem;

// A program under a limit that the shell sets, "ulimit -n 16".
Outcome run_limited(const std::string& limit, const std::string& program,
                    const std::vector<std::string>& words) {
  std::vector<std::string> all = {"-c", limit + " && exec \"$@\"", "sh", program};
  all.insert(all.end(), words.begin(), words.end());
  return run({"sh", all, "", "", {}});
}

// The same as a user who may do nothing but what all may. Only for root.
Outcome run_as_nobody(const std::string& program, const std::vector<std::string>& words) {
  std::vector<std::string> all = {"--reuid=65534", "--regid=65534", "--clear-groups", program};
  all.insert(all.end(), words.begin(), words.end());
  return run({"setpriv", all, "", "", {}});
}

// A small file system in memory; only root may have one.
class SmallDisk {
 public:
  SmallDisk(std::string path, const char* size) : path_(std::move(path)) {
    fs::create_directories(path_);
    mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, size) == 0;
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() {
    if (mounted_) ::umount(path_.c_str());
  }

  bool mounted() const { return mounted_; }
  bool make_read_only() const {
    return ::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0;
  }

 private:
  std::string path_;
  bool mounted_ = false;
};

void check_failed(const Outcome& outcome, const std::string& reason) {
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(outcome.err.find(reason) != std::string::npos);
}

}  // namespace

TEST_CASE("a full disk ends the run with what was committed, and more room completes it", "[limits]") {
  const Scene scene(Before::six_articles, records(500, 9));
  const std::string made = scene.database();
  const SmallDisk disk(scene.path("disk"), "size=2m");
  if (!disk.mounted()) {
    WARN("not tested: only root has a small disk");
    return;
  }
  const std::string database = scene.path("disk") + "/a.db";
  fs::copy(made, database, fs::copy_options::recursive);
  check_failed(run_index(scene.words(database)), "No space left on device");
  CHECK(is_whole(database));
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == 6);
  fs::remove_all(made);
  fs::copy(database, made, fs::copy_options::recursive);
  scene.check_recovers(made);
}

TEST_CASE("a limit on the size of files is an error like a full disk", "[limits]") {
  const Scene scene(Before::six_articles, records(300, 10));
  const std::string database = scene.database();
  check_failed(run_limited("ulimit -f 300", PRESSMARK_INDEX, scene.words(database)), "File too large");
  scene.check_recovers(database);
}

TEST_CASE("a database on a disk that may only be read is searched, a run says why it cannot write",
          "[limits]") {
  const Scene scene(Before::six_articles, records(10, 11));
  const SmallDisk disk(scene.path("disk"), "size=6m");
  if (!disk.mounted()) {
    WARN("not tested: only root has a small disk");
    return;
  }
  const std::string database = scene.path("disk") + "/a.db";
  fs::copy(scene.database(), database, fs::copy_options::recursive);
  REQUIRE(disk.make_read_only());
  CHECK(run_query({"-d", database, "tarnwick"}).code == 0);
  check_failed(run_index(scene.words(database)), "Read-only file system");
}

TEST_CASE("somebody who may not write is told so, and may search", "[limits]") {
  if (::geteuid() != 0 || !has_program("setpriv")) {
    WARN("not tested: only root can become somebody else");
    return;
  }
  const Scene scene(Before::six_articles, records(10, 12));
  const std::string database = scene.database();
  fs::permissions(scene.path(""), fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
  check_failed(run_as_nobody(PRESSMARK_INDEX, scene.words(database)), "Permission denied");
  check_failed(run_as_nobody(PRESSMARK_INDEX, scene.words(scene.path("new.db"))), "Permission denied");
  CHECK(run_as_nobody(PRESSMARK_QUERY, {"-d", database, "tarnwick"}).code == 0);
  fs::permissions(generation_of(database) + "/postlist.glass", fs::perms::none);
  check_failed(run_as_nobody(PRESSMARK_QUERY, {"-d", database, "tarnwick"}), "Permission denied");
}

#ifndef PRESSMARK_SANITIZED  // the sanitizers need memory and files of their own for their checks
TEST_CASE("too few open files to begin with are an error of one line", "[limits]") {
  const Scene scene(Before::nothing, records(2, 24));
  check_failed(run_limited("ulimit -n 8", PRESSMARK_INDEX, scene.words(scene.database())),
               "oo many open files");
}

TEST_CASE("with few open files a run works or says so", "[limits]") {
  const Scene scene(Before::six_articles, records(20, 13));
  for (const int files : {4, 8, 12, 16, 32}) {
    const std::string database = scene.database();
    const Outcome outcome =
        run_limited("ulimit -n " + std::to_string(files), PRESSMARK_INDEX, scene.words(database));
    INFO(files << " files\n" << shown(outcome));
    if (outcome.code == 127) continue;  // not even the libraries can be loaded
    CHECK(outcome.signal == 0);
    CHECK(outcome.code == (files < 32 ? outcome.code : 0));
    if (outcome.code != 0) CHECK(outcome.err.find("oo many open files") != std::string::npos);
    scene.check_recovers(database);
  }
}

TEST_CASE("with little memory both programs work or say so", "[.long]") {
  const Scene scene(Before::six_articles, records(60, 14));
  int failed = 0;
  for (int megabytes = 20; megabytes < 1'000; megabytes += megabytes / 2) {
    const std::string limit = "ulimit -v " + std::to_string(megabytes * 1024);
    const std::string database = scene.database();
    for (const Outcome& outcome : {run_limited(limit, PRESSMARK_INDEX, scene.words(database)),
                                   run_limited(limit, PRESSMARK_QUERY, {"-d", database, "tarnwick"})}) {
      INFO(megabytes << " MB\n" << shown(outcome));
      CHECK(outcome.signal == 0);
      if (outcome.code == 127) continue;  // not even the libraries can be loaded
      failed += outcome.code == 0 ? 0 : 1;
      CHECK((outcome.code == 0 || lines_of(outcome.err).size() > 0));
    }
    scene.check_recovers(database);
  }
  CHECK(failed > 0);
}
#endif

TEST_CASE("files that come and go while they are read are counted, the others are indexed", "[limits]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const std::string story = article_page("A story that comes and goes", harbour_story());
  std::atomic<bool> stop = false;
  std::thread mover([&] {
    for (int i = 0; !stop; i = (i + 1) % 50) {
      const std::string name = "pages/" + std::to_string(i);
      folder.write(name + ".html", story.substr(0, story.size() * static_cast<unsigned>(i) / 50));
      std::error_code ignored;
      fs::rename(folder.path(name + ".html"), folder.path(name + ".htm"), ignored);
      fs::remove(folder.path("pages/" + std::to_string((i + 25) % 50) + ".htm"), ignored);
    }
  });
  for (int i = 0; i < 5; ++i) {
    const Outcome outcome = run_index({"-d", database, pages});
    INFO(shown(outcome));
    CHECK((outcome.code == 0 || outcome.code == 1));
    CHECK(count_of(database, "budget OR chess OR ferry OR museum OR storm") >= 5);
  }
  stop = true;
  mover.join();
}
