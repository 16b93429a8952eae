#include "core/imports/string_column.h"

#include <algorithm>
#include <utility>

namespace payoff {

void StringColumn::grow(std::size_t size) {
  room_ = std::max<std::size_t>(room_ + room_ / 2, used_) + size;
  std::unique_ptr<char[]> text(new char[room_]);
  copy_text(text.get(), {open_.text.get(), used_});
  open_.text = std::move(text);
  if (open_.ends == nullptr) open_.ends.reset(new std::uint32_t[kBlock]);
}

/// The next block is about as long as this one.
void StringColumn::seal() {
  Block& block = blocks_.emplace_back();
  if (used_ > 0) {
    block = std::move(open_);
    open_ = {};
    room_ = used_ + used_ / 16;
    open_.text.reset(new char[room_]);
    open_.ends.reset(new std::uint32_t[kBlock]);
  }
  used_ = 0;
  in_open_ = 0;
}

}  // namespace payoff
