// SPDX-License-Identifier: BSL-1.0
//
// buffer: a growing array for work done while compiling. std::vector cannot stand in:
// with libstdc++ 12 `vector<int>(n)` and `resize` are no constant expressions on Clang,
// and every element costs several steps of Clang's budget of 1,048,576.
// May include: std.
#ifndef DERIVO_CORE_BUFFER_HPP
#define DERIVO_CORE_BUFFER_HPP

namespace derivo {

template <class T>
class buffer {
public:
    constexpr buffer() = default;
    constexpr buffer(int size, T value) : data_(new T[static_cast<unsigned>(size)]), size_(size), capacity_(size) {
        T* const items = data_;
        int i = 0;
        for (; i + 8 <= size; i += 8)  // a statement costs Clang a step, however much it does
            items[i] = items[i + 1] = items[i + 2] = items[i + 3] = items[i + 4] = items[i + 5] = items[i + 6] =
                items[i + 7] = value;
        for (; i < size; ++i) items[i] = value;
    }
    constexpr ~buffer() { delete[] data_; }
    buffer(const buffer&) = delete;
    buffer& operator=(const buffer&) = delete;
    constexpr buffer(buffer&& other) noexcept : data_(other.data_), size_(other.size_), capacity_(other.capacity_) {
        other.data_ = nullptr;
        other.size_ = other.capacity_ = 0;
    }

    constexpr void push(T value) {
        if (size_ == capacity_) grow();
        data_[size_++] = value;
    }
    /// So many at once, in one step.
    constexpr void append(const T* items, int count) {
        const int size = size_ + count;
        if (size > capacity_) widen(size > 2 * capacity_ ? size + first_capacity : 2 * capacity_);
        T* const end = data_ + size_;
        for (int k = 0; k < count; ++k) end[k] = items[k];
        size_ = size;
    }
    constexpr T pop() { return data_[--size_]; }
    constexpr void swap(buffer& other) {
        const auto data = data_;
        const int size = size_, capacity = capacity_;
        data_ = other.data_, size_ = other.size_, capacity_ = other.capacity_;
        other.data_ = data, other.size_ = size, other.capacity_ = capacity;
    }
    constexpr void shrink(int size) { size_ = size; }
    /// Room for this many items, so that they are not moved as they come.
    constexpr void reserve(int capacity) {
        if (capacity > capacity_) widen(capacity);
    }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr T* begin() { return data_; }
    constexpr T* end() { return data_ + size_; }
    constexpr const T* begin() const { return data_; }
    constexpr const T* end() const { return data_ + size_; }
    constexpr T& operator[](int i) { return data_[i]; }
    constexpr const T& operator[](int i) const { return data_[i]; }
    constexpr T& back() { return data_[size_ - 1]; }
    constexpr const T& back() const { return data_[size_ - 1]; }

private:
    static constexpr int first_capacity =
        __is_trivially_constructible(T) ? 32 : 8;  // else each item is made one by one
    constexpr void grow() { widen(capacity_ > 0 ? 2 * capacity_ : first_capacity); }
    constexpr void widen(int capacity) {
        T* wider = new T[static_cast<unsigned>(capacity)];
        for (int i = 0; i < size_; ++i) wider[i] = data_[i];
        delete[] data_;
        data_ = wider;
        capacity_ = capacity;
    }

    T* data_ = nullptr;
    int size_ = 0;
    int capacity_ = 0;
};

/// Sorts `items[0, count)` by `before`, stably, in n log n steps (merge sort, bottom up).
template <class T, class Before>
constexpr void sort(T* items, int count, Before before) {
    if (count < 2) return;
    buffer<T> other(count, items[0]);
    T* from = items;
    T* to = other.begin();
    for (int width = 1; width < count; width *= 2) {
        for (int low = 0; low < count; low += 2 * width) {
            const int middle = low + width < count ? low + width : count;
            const int high = low + 2 * width < count ? low + 2 * width : count;
            int left = low, right = middle;
            for (int k = low; k < high; ++k)
                to[k] =
                    left < middle && (right >= high || !before(from[right], from[left])) ? from[left++] : from[right++];
        }
        T* swapped = from;
        from = to;
        to = swapped;
    }
    if (from != items)
        for (int i = 0; i < count; ++i) items[i] = from[i];
}

}  // namespace derivo

#endif
