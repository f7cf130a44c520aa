// SPDX-License-Identifier: BSL-1.0
//
// evaluate_batch by several threads, with the standard library's execution policies. A header of its own: <execution>
// costs seconds of compile time, and needs Threading Building Blocks with libstdc++ (link tbb).
// May include: evaluate; the standard library.
#ifndef DERIVO_INTEROP_PARALLEL_BATCH_HPP
#define DERIVO_INTEROP_PARALLEL_BATCH_HPP

#include <algorithm>
#include <cstddef>
#include <execution>
#include <iterator>

#include <derivo/evaluate/batch.hpp>

namespace derivo {

namespace detail {

/// The numbers from 0 on, as a range without memory.
class counter {
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::size_t*;
    using reference = std::size_t;

    counter() = default;
    explicit counter(std::size_t at) : at_(at) {}
    reference operator*() const { return at_; }
    reference operator[](difference_type n) const { return at_ + static_cast<std::size_t>(n); }
    counter& operator++() { return ++at_, *this; }
    counter& operator--() { return --at_, *this; }
    counter operator++(int) { return counter(at_++); }
    counter operator--(int) { return counter(at_--); }
    counter& operator+=(difference_type n) { return at_ += static_cast<std::size_t>(n), *this; }
    counter& operator-=(difference_type n) { return at_ -= static_cast<std::size_t>(n), *this; }
    friend counter operator+(counter a, difference_type n) { return a += n; }
    friend counter operator+(difference_type n, counter a) { return a += n; }
    friend counter operator-(counter a, difference_type n) { return a -= n; }
    friend difference_type operator-(counter a, counter b) { return static_cast<difference_type>(a.at_ - b.at_); }
    friend auto operator<=>(counter, counter) = default;

private:
    std::size_t at_ = 0;
};

/// So many points at a time: some microseconds of work, and a few pages of memory.
inline constexpr std::size_t points_at_a_time = 4096;

}  // namespace detail

/// As evaluate_batch(g, inputs, outputs), by the threads that the policy allows: std::execution::par_unseq.
///
/// @returns  as there. Which thread evaluates a point changes no digit of its result
/// @cost     pays above some ten thousand points, or where a point is dear
/// @example  examples/batch.cpp
template <class Pack = void, class Policy, class G, class Inputs, class Outputs>
    requires std::is_execution_policy_v<std::remove_cvref_t<Policy>>
[[nodiscard]] batch_status evaluate_batch(Policy&& policy, const G& g, const Inputs& inputs, Outputs&& outputs) {
    if constexpr (detail::is_evaluable<G>()) {
        const auto f = detail::as_functor(g);
        if constexpr (detail::is_batch<std::remove_const_t<decltype(f)>, const Inputs,
                                       std::remove_reference_t<Outputs>>())
            return detail::run_batch<Pack>(f, inputs, outputs, [&](std::size_t size, auto evaluate) {
                constexpr std::size_t step = detail::points_at_a_time;
                std::for_each(policy, detail::counter(0), detail::counter((size + step - 1) / step),
                              [&](std::size_t k) { evaluate(k * step, std::min(size, (k + 1) * step)); });
            });
    }
    return batch_status::different_lengths;
}

}  // namespace derivo

#endif
