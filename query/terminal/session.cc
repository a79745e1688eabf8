#include "query/terminal/session.h"

#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "query/terminal/key_decoder.h"
#include "query/terminal/searcher.h"
#include "query/terminal/state.h"
#include "query/terminal/terminal.h"
#include "query/terminal/view.h"

namespace pressmark::screen {
namespace {

constexpr int kEscapeMilliseconds = 25;
constexpr int kTypingMilliseconds = 80;

/// Answers on their way from the thread that searches.
class Mailbox {
 public:
  void put(Event event) {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  std::vector<Event> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<Event> events_;
};

class Session {
 public:
  explicit Session(const SessionSettings& settings)
      : settings_(settings),
        state_(first_state(terminal_.size())),
        searcher_(settings.make_engine, [this](Event event) {
          mailbox_.put(std::move(event));
          terminal_.wake();
        }) {}

  // False if a signal ended it.
  bool run() {
    searcher_.ask(SearchWish{state_.generation, state_.asked});
    while (!ended_) {
      show();
      step(terminal_.wait(patience()));
    }
    // Who has left does not wait for the search under way.
    terminal_.give_back();
    return !interrupted_;
  }

 private:
  // For how long nothing needs to be done unless something comes.
  std::optional<int> patience() const {
    if (decoder_.waits()) return kEscapeMilliseconds;
    if (state_.line.text != state_.asked.query) return kTypingMilliseconds;
    return std::nullopt;
  }

  void step(const Terminal::Woken& woken) {
    if (woken.ended) ended_ = interrupted_ = true;
    if (woken.suspended) grant(SuspendWish{});
    if (woken.resized) {
      shown_.reset();
      happen(Resized{terminal_.size()});
    }
    for (const Key& key : decoder_.feed(woken.bytes)) happen(Typed{key});
    if (woken.timed_out && decoder_.waits()) {
      for (const Key& key : decoder_.pause()) happen(Typed{key});
    } else if (woken.timed_out) {
      happen(Paused{});
    }
    for (Event& event : mailbox_.take()) happen(event);
  }

  void happen(const Event& event) {
    std::vector<Wish> wishes;
    state_ = update(std::move(state_), event, wishes);
    for (Wish& wish : wishes) std::visit([this](auto& one) { grant(one); }, wish);
  }

  void grant(SearchWish& wish) { searcher_.ask(std::move(wish)); }
  void grant(OpenWish& wish) { searcher_.ask(std::move(wish)); }
  void grant(TellWish& wish) { searcher_.ask(std::move(wish)); }
  void grant(const CopyWish& wish) {
    const std::string bytes = copy_bytes(wish.text);
    terminal_.write(bytes);
    state_.said = bytes.empty() ? "too long for the clipboard of a terminal"
                                : "sent to the terminal's clipboard: " + wish.text;
  }
  void grant(const CommandWish& wish) { state_.said = settings_.command(wish.request); }
  void grant(const RedrawWish&) { shown_.reset(); }
  void grant(const SuspendWish&) {
    terminal_.suspend();
    shown_.reset();
    happen(Resized{terminal_.size()});
  }
  void grant(const QuitWish&) { ended_ = true; }

  void show() {
    Frame frame = view(state_);
    if (shown_ && *shown_ == frame) return;
    terminal_.write(paint(shown_ ? &*shown_ : nullptr, frame, settings_.colours));
    shown_ = std::move(frame);
  }

  const SessionSettings& settings_;
  Terminal terminal_;
  State state_;
  KeyDecoder decoder_;
  Mailbox mailbox_;
  std::optional<Frame> shown_;
  bool ended_ = false, interrupted_ = false;
  Searcher searcher_;  // last, for its thread uses the mailbox and the terminal
};

}  // namespace

bool run_session(const SessionSettings& settings) { return Session(settings).run(); }

}  // namespace pressmark::screen
