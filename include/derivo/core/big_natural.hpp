// SPDX-License-Identifier: BSL-1.0
//
// big_natural: just enough of long arithmetic to round a fraction correctly while compiling.
// May include: std.
#ifndef DERIVO_CORE_BIG_NATURAL_HPP
#define DERIVO_CORE_BIG_NATURAL_HPP

#include <cstdint>

namespace derivo::detail {

/// A natural number below 2^1536: 2^64 * 10^400 fits.
class big_natural {
public:
    constexpr explicit big_natural(std::uint64_t n)
        : limbs_{static_cast<limb>(n), static_cast<limb>(n >> 32)}, size_(2) {
        trim();
    }

    constexpr bool is_zero() const { return size_ == 0; }

    constexpr void multiply(std::uint32_t factor) {
        std::uint64_t carry = 0;
        for (int i = 0; i < size_; ++i) {
            carry += std::uint64_t{limbs_[i]} * factor;
            limbs_[i] = static_cast<limb>(carry);
            carry >>= 32;
        }
        if (carry != 0) limbs_[size_++] = static_cast<limb>(carry);
    }
    constexpr void multiply_by_ten_to(int k) {
        for (; k >= 9; k -= 9) multiply(1000000000);
        for (; k > 0; --k) multiply(10);
    }
    constexpr void twice() { multiply(2); }

    constexpr int bits() const {
        if (size_ == 0) return 0;
        int top = 0;
        for (limb rest = limbs_[size_ - 1]; rest != 0; rest >>= 1) ++top;
        return 32 * (size_ - 1) + top;
    }
    constexpr void shift_left(int count) {
        for (; count >= 31; count -= 31) multiply(1u << 31);
        multiply(1u << count);
    }

    /// Negative, zero or positive as *this is less than, equal to or greater than `other`.
    constexpr int compare(const big_natural& other) const {
        if (size_ != other.size_) return size_ < other.size_ ? -1 : 1;
        for (int i = size_ - 1; i >= 0; --i)
            if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
        return 0;
    }
    /// Requires other <= *this.
    constexpr void subtract(const big_natural& other) {
        std::int64_t carry = 0;
        for (int i = 0; i < size_; ++i) {
            carry += std::int64_t{limbs_[i]} - (i < other.size_ ? std::int64_t{other.limbs_[i]} : 0);
            limbs_[i] = static_cast<limb>(static_cast<std::uint64_t>(carry));
            carry >>= 32;
        }
        trim();
    }

private:
    using limb = std::uint32_t;
    constexpr void trim() {
        while (size_ > 0 && limbs_[size_ - 1] == 0) --size_;
    }
    limb limbs_[50]{};
    int size_ = 0;
};

}  // namespace derivo::detail

#endif
