#include "query/terminal/searcher.h"

#include <exception>
#include <utility>

#include "shared/failure.h"

namespace pressmark::screen {
namespace {

// The answer of the engine, or why there is none.
template <class Answer, class Ask>
std::variant<Answer, Error> answer_or_error(Ask ask) {
  try {
    return ask();
  } catch (const Failure& failure) {
    return failure.error();
  } catch (const std::exception& exception) {
    return Error{ErrorKind::storage, "search", exception.what(), ""};
  } catch (...) {
    return Error{ErrorKind::storage, "search", "failed", "see pressmark-index --check"};
  }
}

}  // namespace

Searcher::Searcher(MakeEngine make_engine, Tell tell)
    : make_engine_(std::move(make_engine)), tell_(std::move(tell)), thread_([this] { run(); }) {}

Searcher::~Searcher() {
  wake([](Asked& asked) { asked.ends = true; });
  thread_.join();
}

void Searcher::ask(SearchWish wish) {
  wake([&](Asked& asked) { asked.search = std::move(wish); });
}

void Searcher::ask(OpenWish wish) {
  wake([&](Asked& asked) { asked.open = std::move(wish); });
}

void Searcher::ask(TellWish wish) {
  wake([&](Asked& asked) { asked.tell = std::move(wish); });
}

void Searcher::wake(const std::function<void(Asked&)>& change) {
  {
    const std::lock_guard lock(mutex_);
    change(asked_);
  }
  asked_something_.notify_one();
}

Searcher::Asked Searcher::next() {
  std::unique_lock lock(mutex_);
  asked_something_.wait(lock, [this] { return asked_.ends || asked_.search || asked_.open || asked_.tell; });
  return std::exchange(asked_, {std::nullopt, std::nullopt, std::nullopt, asked_.ends});
}

void Searcher::run() {
  std::unique_ptr<Engine> engine;
  const auto ready = [&]() -> Engine& {
    if (!engine) engine = make_engine_();
    return *engine;
  };
  for (Asked asked = next(); !asked.ends; asked = next()) {
    if (const auto& wish = asked.search)
      tell_(
          Answered{wish->generation, answer_or_error<Found>([&] { return ready().search(wish->request); })});
    if (const auto& wish = asked.open)
      tell_(
          Opened{wish->id, answer_or_error<Reading>([&] { return ready().open(wish->id, wish->request); })});
    if (const auto& wish = asked.tell)
      tell_(Told{wish->id, answer_or_error<std::vector<Fact>>([&] {
                   return wish->explains ? ready().explain(wish->id, wish->request)
                                         : ready().record(wish->id);
                 })});
  }
}

}  // namespace pressmark::screen
