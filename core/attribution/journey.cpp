#include "core/attribution/journey.h"

#include "core/attribution/hash.h"

namespace payoff {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

}  // namespace

ChannelNames::ChannelNames() : slots_(256) {}

std::size_t ChannelNames::probe(std::uint64_t hash, std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  while (slots_[at].entry != kNone && (slots_[at].hash != hash || words_[slots_[at].entry] != name)) {
    at = (at + 1) & mask;
  }
  return at;
}

void ChannelNames::grow() {
  std::vector<Slot> wider(slots_.size() * 2);
  const std::size_t mask = wider.size() - 1;
  for (const Slot& slot : slots_) {
    if (slot.entry == kNone) continue;
    std::size_t at = static_cast<std::size_t>(slot.hash) & mask;
    while (wider[at].entry != kNone) at = (at + 1) & mask;
    wider[at] = slot;
  }
  slots_ = std::move(wider);
}

std::uint32_t ChannelNames::enter(std::string_view name) {
  const std::uint64_t hash = hash_bytes(name);
  const std::size_t at = probe(hash, name);
  if (slots_[at].entry != kNone) return slots_[at].entry;
  const auto word = static_cast<std::uint32_t>(words_.size());
  words_.emplace_back(name);
  group_.push_back(word);
  channel_of_.push_back(kNone);
  named_.push_back(kNone);
  direct_words_.push_back(0);
  slots_[at] = {hash, word};
  if (words_.size() * 2 > slots_.size()) grow();
  return word;
}

void ChannelNames::group(std::string_view name, std::string_view group) {
  const std::uint32_t counts_as = enter(group);
  group_[enter(name)] = counts_as;
}

void ChannelNames::direct(std::string_view name) { direct_words_[enter(name)] = 1; }

Channel ChannelNames::intern(std::string_view name) {
  const std::uint32_t word = enter(name);
  if (channel_of_[word] != kNone) return channel_of_[word];
  const std::uint32_t counts_as = group_[word];
  if (named_[counts_as] == kNone) {
    named_[counts_as] = static_cast<Channel>(names_.size());
    names_.push_back(words_[counts_as]);
    directs_.push_back(direct_words_[counts_as]);
  }
  return channel_of_[word] = named_[counts_as];
}

std::optional<Channel> ChannelNames::find(std::string_view name) const {
  const std::size_t at = probe(hash_bytes(name), name);
  if (slots_[at].entry == kNone || named_[slots_[at].entry] == kNone) return std::nullopt;
  return named_[slots_[at].entry];
}

}  // namespace payoff
