// SPDX-License-Identifier: BSL-1.0
//
// Where a function changes its sign on an interval, or touches 0, or jumps, or has a pole: from samples, each cell
// between two of them searched with exact slopes.
// May include: the public face.
#ifndef DERIVO_CALCULUS_SCAN_HPP
#define DERIVO_CALCULUS_SCAN_HPP

#include <derivo/calculus/bracket.hpp>

namespace derivo::detail {

/// Something that happens to g at a point, and the signs of g beside it.
template <class T>
struct event {
    change what;
    T at;
    int before, after;
};

/// g gives its value, its slope and its second derivative, and perhaps more. Events go to `sink`, from left to right.
template <int Cells, class T, class G, class Sink>
class scanner {
    using values = decltype(std::declval<const G&>()(T{}));

public:
    bool defined = true, flat = false;

    constexpr scanner(const G& g, T a, T b, Sink& sink) : g_(g), a_(a), b_(b), sink_(sink) {
        for (int k = 0; k <= Cells; ++k) samples_[static_cast<std::size_t>(k)] = g_(place(k));
        amplitude_ = amplitude();
    }

    /// The widest cell.
    static constexpr T step(T a, T b) { return (b - a) / Cells * (1 + shift); }

    constexpr void run() {
        T left = a_;
        values at_left = samples_[0];
        for (int k = 0; k <= Cells; ++k) {
            const T x = place(k);
            const values& at = samples_[static_cast<std::size_t>(k)];
            if (!finite(at[0])) defined = false;
            T right = x;
            values at_right = at;
            const bool zero = is_zero(x, at);
            if (zero && k > 0) at_right = g_(right = inside(x, place(k - 1)));
            if (k > 0) search(left, at_left, right, at_right);
            left = x;
            at_left = at;
            if (zero && k < Cells) at_left = g_(left = inside(x, place(k + 1)));
            if (zero) report_sample(x, at, k > 0 ? sign_of(at_right[0]) : 0, k < Cells ? sign_of(at_left[0]) : 0);
        }
    }

private:
    // Inner samples lie a little beside the equal parts of the interval: not at numbers like 0, where formulas like to
    // have their poles.
    static constexpr T shift = T(0.118033988749894848L);

    constexpr T place(int k) const {
        if (k == 0) return a_;
        if (k == Cells) return b_;
        const T part = (static_cast<T>(k) - shift) / Cells;
        return a_ * (1 - part) + b_ * part;
    }
    static constexpr T inside(T x, T next) { return x + (next - x) / 1024; }

    // Of the values that are not near a pole, nor near a zero: there the slope is large beside them.
    constexpr T amplitude() const {
        T most = 0;
        for (const values& at : samples_)
            if (finite(at[0]) && math::fabs(at[1]) * (b_ - a_) <= 100 * math::fabs(at[0]))
                most = larger_of(most, math::fabs(at[0]));
        return most;
    }
    /// Is x a zero, or so near to one that the next number is one?
    constexpr bool is_zero(T x, const values& at) const {
        return at[0] == 0 || math::fabs(at[0]) <= 2 * epsilon<T> * math::fabs(x * at[1]) ||
               (at[1] == 0 && math::fabs(at[0]) <= noise(x, at, at));
    }
    /// What rounding may leave of a value 0 between these points.
    constexpr T noise(T x, const values& left, const values& right) const {
        const T local = larger_of(math::fabs(left[0]), math::fabs(right[0]));
        const T bent = x * x * larger_of(math::fabs(left[2]), math::fabs(right[2]));
        const T least = larger_of(local, amplitude_);
        return 64 * epsilon<T> * (finite(bent) ? larger_of(least, bent) : least);
    }

    constexpr void report_sample(T x, const values& at, int before, int after) {
        const bool still = at[0] == 0 && at[1] == 0 && at[2] == 0;
        if (still && before == 0 && after == 0)
            flat = true;
        else
            sink_({change::zero, x, before, after});
    }

    constexpr void search(T left, const values& at_left, T right, const values& at_right) {
        if (!finite(at_left[0]) || !finite(at_right[0])) return;
        const int before = sign_of(at_left[0]), after = sign_of(at_right[0]);
        if (before == 0 && after == 0) {
            flat = true;
        } else if (before == 0 || after == 0) {
            flat = true;
            leave_zero(left, right, before, after);
        } else if (before != after) {
            cross(left, at_left, right, at_right);
        } else if (sign_of(at_left[1]) * sign_of(at_right[1]) < 0) {
            turn(left, at_left, right, at_right);
        } else {
            step_over(left, at_left, right, at_right);
        }
    }

    constexpr void cross(T left, const values& at_left, T right, const values& at_right) {
        const auto found = refine<0>(g_, left, at_left, right, at_right, noise(right, at_left, at_right));
        sink_({found.what, found.at, sign_of(at_left[0]), sign_of(at_right[0])});
    }

    // The slope changes its sign: |g| has a valley, which may reach 0 or go through it twice, or a peak, perhaps a pole.
    constexpr void turn(T left, const values& at_left, T right, const values& at_right) {
        const int sign = sign_of(at_left[0]);
        const auto found = refine<1>(g_, left, at_left, right, at_right, T(0));
        if (found.what == change::pole) return sink_({change::pole, found.at, sign, sign});
        const bool valley = sign * sign_of(at_left[1]) < 0;
        const values at = g_(found.at);
        if (valley && math::fabs(at[0]) <= noise(found.at, at_left, at_right)) {
            sink_({change::zero, found.at, sign, sign});
        } else if (valley && sign_of(at[0]) != sign) {
            cross(left, at_left, found.at, at);
            cross(found.at, at, right, at_right);
        } else if (found.what == change::jump) {
            step_over(left, at_left, right, at_right);
        }
    }

    // Where a stretch of zeros ends.
    constexpr void leave_zero(T left, T right, int before, int after) {
        while (right - left > 2 * epsilon<T> * larger_of(math::fabs(left), math::fabs(right))) {
            const T middle = left + (right - left) / 2;
            if (middle == left || middle == right) break;
            (sign_of(g_(middle)[0]) == before ? left : right) = middle;
        }
        sink_({change::jump, before == 0 ? left : right, before, after});
    }

    // A jump within one sign: the slopes don't explain it, and halving the cell does not halve it.
    constexpr void step_over(T left, const values& at_left, T right, const values& at_right) {
        T low = at_left[0], high = at_right[0];
        const T first = math::fabs(high - low), width = right - left;
        const T smooth = width * (at_left[1] + at_right[1]) / 2;
        if (math::fabs(high - low - smooth) <= first / 4 || first <= half_digits<T> * math::fabs(low)) return;
        const T least = 64 * epsilon<T> * larger_of(larger_of(math::fabs(left), math::fabs(right)), epsilon<T> * width);
        for (T rest = first; right - left > least;) {
            const T middle = left + (right - left) / 2, value = g_(middle)[0];
            const T before = math::fabs(value - low), after = math::fabs(high - value);
            if (!finite(value)) return;
            if (larger_of(before, after) < T(0.75) * rest) {
                if (right - left > width * half_digits<T>) return;
                left = right = middle;  // the very place, where the value may lie between
                break;
            }
            rest = larger_of(before, after);
            (before > after ? right : left) = middle;
            (before > after ? high : low) = value;
        }
        if (math::fabs(high - low) < first / 4) return;
        sink_({change::jump, shortest_between(left, right), sign_of(low), sign_of(high)});
    }

    const G& g_;
    T a_, b_, amplitude_{};
    Sink& sink_;
    std::array<values, static_cast<std::size_t>(Cells) + 1> samples_{};
};

/// Can this interval be searched?
template <class T>
constexpr bool is_interval(T a, T b) {
    return finite(a) && finite(b) && a <= b;
}

/// Searches [a, b] for what `report(event, results)` takes into the results, no point twice.
template <int Cells, class Results, class T, class G, class Report>
constexpr Results scanned(const G& g, T a, T b, Report report) {
    Results results{};
    if (!is_interval(a, b)) {
        results.how = status::bad_interval;
        return results;
    }
    bool any = false;
    T last{};
    auto sink = [&](const event<T>& found) {
        if (any && found.at - last <= 8 * epsilon<T> * math::fabs(last)) return;
        any = true;
        last = found.at;
        report(found, results);
    };
    using scan = scanner<Cells, T, G, decltype(sink)>;
    scan whole(g, a, b, sink);
    whole.run();
    results.flat = whole.flat && a < b;
    if (!whole.defined) results.how = status::not_finite;
    results.step = scan::step(a, b);
    return results;
}

}  // namespace derivo::detail

#endif
