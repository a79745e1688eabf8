#include "shared/ordered_workers.h"

#include <atomic>

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("results come in the order of the items on any number of threads", "[pipeline]") {
  for (const int threads : {1, 2, 7}) {
    OrderedWorkers<int, int> workers(threads, {8, 100}, [](int&& n) {
      if (n % 5 == 0) std::this_thread::yield();
      return n * n;
    });
    std::thread reader([&] {
      for (int i = 0; i < 500; ++i) workers.push(i, 3);
      workers.close();
    });
    int expected = 0;
    while (auto out = workers.pop()) {
      CHECK(*out == expected * expected);
      ++expected;
    }
    reader.join();
    CHECK(expected == 500);
  }
}

TEST_CASE("an item over the weight goes alone", "[pipeline]") {
  OrderedWorkers<int, int> workers(1, {8, 10}, [](int&& n) { return n; });
  CHECK(workers.push(1, 1000));
  CHECK(workers.pop() == 1);
}

TEST_CASE("what the work throws comes out where its result would", "[pipeline]") {
  OrderedWorkers<int, int> workers(2, {8, 100}, [](int&& n) -> int {
    if (n == 1) throw std::runtime_error("boom");
    return n;
  });
  for (int i = 0; i < 3; ++i) workers.push(i, 1);
  workers.close();
  CHECK(workers.pop() == 0);
  CHECK_THROWS_AS(workers.pop(), std::runtime_error);
  CHECK(workers.pop() == 2);
  CHECK_FALSE(workers.pop());
}

TEST_CASE("stopping lets a waiting reader return", "[pipeline]") {
  OrderedWorkers<int, int> workers(1, {1, 10}, [](int&& n) { return n; });
  workers.push(1, 1);
  std::atomic<bool> refused = false;
  std::thread reader([&] { refused = !workers.push(2, 1); });
  workers.stop();
  reader.join();
  CHECK(refused);
}

TEST_CASE("what ends the items comes out behind the last result", "[pipeline]") {
  OrderedWorkers<int, int> workers(2, {8, 100}, [](int&& n) { return n; });
  workers.push(7, 1);
  workers.fail(std::make_exception_ptr(std::runtime_error("no memory")));
  CHECK(workers.pop() == 7);
  CHECK_THROWS_AS(workers.pop(), std::runtime_error);
  CHECK_FALSE(workers.pop());
}
