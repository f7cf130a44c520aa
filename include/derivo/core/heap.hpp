// SPDX-License-Identifier: BSL-1.0
//
// heap: the least of a changing set of things, in log n steps.
// May include: std.
#ifndef DERIVO_CORE_HEAP_HPP
#define DERIVO_CORE_HEAP_HPP

#include <derivo/core/buffer.hpp>

namespace derivo {

/// A binary heap: `pop` gives the least by <.
template <class T>
class heap {
public:
    constexpr bool empty() const { return items_.empty(); }

    constexpr void push(T item) {
        items_.push(item);
        int at = items_.size() - 1;
        for (; at > 0 && item < items_[(at - 1) / 2]; at = (at - 1) / 2) items_[at] = items_[(at - 1) / 2];
        items_[at] = item;
    }

    constexpr T pop() {
        const T least = items_[0], last = items_.pop();
        const int size = items_.size();
        if (size == 0) return least;
        int at = 0;
        for (int below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && items_[below + 1] < items_[below]) ++below;
            if (!(items_[below] < last)) break;
            items_[at] = items_[below];
            at = below;
        }
        items_[at] = last;
        return least;
    }

private:
    buffer<T> items_;
};

}  // namespace derivo

#endif
