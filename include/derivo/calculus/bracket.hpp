// SPDX-License-Identifier: BSL-1.0
//
// One change of sign in a bracket: Newton's method with the exact slope, which never leaves the bracket, and bisection
// where it would, or is slow. What is found may be a zero, or a jump or a pole across 0.
// May include: the public face.
#ifndef DERIVO_CALCULUS_BRACKET_HPP
#define DERIVO_CALCULUS_BRACKET_HPP

#include <derivo/calculus/one_variable.hpp>

namespace derivo::detail {

/// How a function changes its sign, or fails to.
enum class change { zero, jump, pole };

template <class T>
struct crossing {
    change what = change::zero;
    T at{};
    T value{};
    int steps = 0;
};

/// The number of [left, right] with the shortest decimal: formulas have their poles and corners at such.
template <class T>
constexpr T shortest_between(T left, T right) {
    const T middle = left + (right - left) / 2;
    if (left <= 0 && right >= 0) return 0;
    if (math::fabs(middle) < 1 / epsilon<T>)
        for (T scale = 1; scale < 1 / epsilon<T>; scale *= 10)
            if (const T x = math::round(middle * scale) / scale; x >= left && x <= right) return x;
    return middle;
}

/// Component K of g changes its sign between `left` and `right`; component K + 1 is its slope.
template <int K, class T, class G>
class bracket {
public:
    constexpr bracket(const G& g, T left, T right, T at_left, T at_right)
        : g_(g),
          left_(left),
          right_(right),
          at_left_(at_left),
          at_right_(at_right),
          width_(right - left),
          height_(larger_of(math::fabs(at_left), math::fabs(at_right))) {}

    /// `noise`: a value of this size may be rounding alone.
    constexpr crossing<T> search(T noise) {
        T x = left_ + width_ / 2, last = width_;
        for (int step = 1; step <= limit; ++step) {
            const auto at = g_(x);
            const T value = at[K], slope = at[K + 1];
            if (value == 0) return at_zero(x, value, step);
            if (!finite(value)) return {change::pole, x, value, step};
            narrow(x, value);
            if (grows()) return {change::pole, shortest_between(left_, right_), value, step};
            if (is_narrow()) return decide(noise, step);

            T next = x - value / (slope == 0 ? T(1) : slope);
            const T move = math::fabs(next - x);
            const bool newton = slope != 0 && finite(slope) && next > left_ && next < right_;
            if (newton && move <= epsilon<T> * math::fabs(x) / 2) return at_zero(next, value, step);
            if (!newton || move > last / 2) next = left_ + (right_ - left_) / 2;
            last = math::fabs(next - x);
            x = next;
        }
        return decide(noise, limit);
    }

private:
    static constexpr int limit = 300;
    static constexpr T huge = math::sqrt(std::numeric_limits<T>::max());

    constexpr void narrow(T x, T value) {
        if ((value < 0) == (at_left_ < 0)) {
            left_ = x;
            at_left_ = value;
        } else {
            right_ = x;
            at_right_ = value;
        }
    }
    // Before the last digits: at the pole itself a constant evaluation would divide by 0, nearer to it overflow.
    constexpr bool grows() const {
        const T least = math::fabs(at_left_) < math::fabs(at_right_) ? math::fabs(at_left_) : math::fabs(at_right_);
        const bool narrow = right_ - left_ <= 64 * epsilon<T> * larger_of(size(), width_);
        return least > (narrow ? 2 * height_ : huge);
    }
    constexpr T size() const { return larger_of(math::fabs(left_), math::fabs(right_)); }
    constexpr bool is_narrow() const {
        return right_ - left_ <= 2 * epsilon<T> * larger_of(size(), epsilon<T> * width_);
    }
    // 0 itself is approached only, unless it is tried.
    constexpr crossing<T> at_zero(T x, T value, int step) const {
        if (left_ <= 0 && right_ >= 0 && math::fabs(x) <= 64 * epsilon<T> * width_ &&
            math::fabs(g_(T(0))[K]) <= math::fabs(value))
            return {change::zero, 0, 0, step};
        return {change::zero, x, value, step};
    }
    // Only a continuous function gets small, and it does so as fast as its slope allows.
    constexpr crossing<T> decide(T noise, int step) const {
        const bool left = math::fabs(at_left_) < math::fabs(at_right_);
        const T x = left ? left_ : right_, value = left ? at_left_ : at_right_;
        const T least = math::fabs(value), most = math::fabs(left ? at_right_ : at_left_);
        if (least > height_) return {change::pole, shortest_between(left_, right_), value, step};
        if (most <= noise || most <= half_digits<T> * height_ ||
            least <= 4 * (right_ - left_) * math::fabs(g_(x)[K + 1]))
            return at_zero(x, value, step);
        return {change::jump, shortest_between(left_, right_), value, step};
    }

    const G& g_;
    T left_, right_, at_left_, at_right_, width_, height_;
};

template <int K, class T, class G, class Values>
constexpr crossing<T> refine(const G& g, T left, const Values& at_left, T right, const Values& at_right, T noise) {
    return bracket<K, T, G>(g, left, right, at_left[K], at_right[K]).search(noise);
}

}  // namespace derivo::detail

#endif
