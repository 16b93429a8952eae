#include "core/attribution/journey.h"

#include <cstring>

#include "core/attribution/hash.h"

namespace payoff {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

}  // namespace

ChannelNames::ChannelNames() : slots_(256) {}

inline ChannelNames::Key ChannelNames::key_of(std::string_view name) {
  Key key;
  key.length = static_cast<std::uint32_t>(name.size());
  if (name.size() >= 16) {
    std::memcpy(key.head, name.data(), 16);
  } else if (name.size() >= 8) {
    // The last eight bytes overlap the first: with the length they still tell the name.
    std::memcpy(&key.head[0], name.data(), 8);
    std::memcpy(&key.head[1], name.data() + name.size() - 8, 8);
  } else {
    for (std::size_t i = 0; i < name.size(); ++i) {
      key.head[0] = key.head[0] << 8 | static_cast<unsigned char>(name[i]);
    }
  }
  return key;
}

inline std::uint64_t ChannelNames::hash_of(const Key& key, std::string_view name) {
  const std::uint64_t tail = name.size() > 16 ? hash_bytes(name.substr(16)) : key.length;
  // Two products at once; every byte has a say in their upper half.
  return ((key.head[0] ^ tail) * 0xff51afd7ed558ccdull + key.head[1] * 0x9fb21c651e98df25ull) >> 32;
}

inline std::size_t ChannelNames::probe(const Key& key, std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  auto at = static_cast<std::size_t>(hash_of(key, name) * slots_.size() >> 32);
  for (; slots_[at].entry != kNone; at = (at + 1) & mask) {
    const Key& held = slots_[at].key;
    const bool alike =
        held.head[0] == key.head[0] && held.head[1] == key.head[1] && held.length == key.length;
    if (alike && (name.size() <= 16 || words_[slots_[at].entry] == name)) break;
  }
  return at;
}

void ChannelNames::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    const Key key = key_of(words_[word]);
    slots_[probe(key, words_[word])] = {key, word};
  }
}

std::uint32_t ChannelNames::enter(std::string_view name) {
  const Key key = key_of(name);
  const std::size_t at = probe(key, name);
  if (slots_[at].entry != kNone) return slots_[at].entry;
  const auto word = static_cast<std::uint32_t>(words_.size());
  words_.emplace_back(name);
  group_.push_back(word);
  channel_of_.push_back(kNone);
  named_.push_back(kNone);
  direct_words_.push_back(0);
  slots_[at] = {key, word};
  if (words_.size() * 2 > slots_.size()) grow();
  return word;
}

void ChannelNames::group(std::string_view name, std::string_view group) {
  const std::uint32_t counts_as = enter(group);
  group_[enter(name)] = counts_as;
}

void ChannelNames::direct(std::string_view name) { direct_words_[enter(name)] = 1; }

Channel ChannelNames::intern(std::string_view name) {
  const std::uint32_t known = slots_[probe(key_of(name), name)].entry;
  if (known != kNone && channel_of_[known] != kNone) return channel_of_[known];
  const std::uint32_t word = enter(name);
  const std::uint32_t counts_as = group_[word];
  if (named_[counts_as] == kNone) {
    named_[counts_as] = static_cast<Channel>(names_.size());
    names_.push_back(words_[counts_as]);
    directs_.push_back(direct_words_[counts_as]);
  }
  return channel_of_[word] = named_[counts_as];
}

std::optional<Channel> ChannelNames::find(std::string_view name) const {
  const std::size_t at = probe(key_of(name), name);
  if (slots_[at].entry == kNone || named_[slots_[at].entry] == kNone) return std::nullopt;
  return named_[slots_[at].entry];
}

}  // namespace payoff
