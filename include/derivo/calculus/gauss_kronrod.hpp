// SPDX-License-Identifier: BSL-1.0
//
// Adaptive Gauss-Kronrod quadrature on [0, 1]: where the error is largest, the interval is halved. Pieces lie in an array.
// Rule and error estimate are those of QUADPACK (Piessens et al., 1983), the digits of nodes and weights enough for any
// long double.
// May include: math.
#ifndef DERIVO_CALCULUS_GAUSS_KRONROD_HPP
#define DERIVO_CALCULUS_GAUSS_KRONROD_HPP

#include <derivo/calculus/one_variable.hpp>

namespace derivo::detail {

/// The 15 points of Kronrod on [-1, 1], symmetric; every second one, from the second on, is one of Gauss's 7.
template <class T>
struct kronrod_rule {
    static constexpr T nodes[7] = {T(0.991455371120812639206854697526329L), T(0.949107912342758524526189684047851L),
                                   T(0.864864423359769072789712788640926L), T(0.741531185599394439863864773280788L),
                                   T(0.586087235467691130294144838258730L), T(0.405845151377397166906606412076961L),
                                   T(0.207784955007898467600689403773245L)};
    static constexpr T weights[8] = {T(0.022935322010529224963732008058970L), T(0.063092092629978553290700663189204L),
                                     T(0.104790010322250183839876322541518L), T(0.140653259715525918745189590510238L),
                                     T(0.169004726639267902826583426598550L), T(0.190350578064785409913256402421014L),
                                     T(0.204432940075298892414161999234649L), T(0.209482141084727828012999174891714L)};
    static constexpr T gauss[4] = {T(0.129484966168869693270611432679082L), T(0.279705391489276667901467771423780L),
                                   T(0.381830050505118944950369775488975L), T(0.417959183673469387755102040816327L)};
};

/// One piece of the interval, what the rule says there, and how far that may be off.
template <class T>
struct piece {
    T from{}, to{};
    T value{}, error{};
    T size{};  // ∫|f|
};

template <class T, class F>
constexpr piece<T> on_piece(const F& f, T from, T to) {
    using rule = kronrod_rule<T>;
    const T middle = from + (to - from) / 2, half = (to - from) / 2;
    T left[7]{}, right[7]{};
    const T centre = f(middle);
    T kronrod = centre * rule::weights[7], gauss = centre * rule::gauss[3], size = math::fabs(kronrod);
    for (int k = 0; k < 7; ++k) {
        const T reach = half * rule::nodes[k];
        left[k] = f(middle - reach);
        right[k] = f(middle + reach);
        kronrod += rule::weights[k] * (left[k] + right[k]);
        size += rule::weights[k] * (math::fabs(left[k]) + math::fabs(right[k]));
        if (k % 2 == 1) gauss += rule::gauss[k / 2] * (left[k] + right[k]);
    }
    const T mean = kronrod / 2;
    T spread = rule::weights[7] * math::fabs(centre - mean);
    for (int k = 0; k < 7; ++k) spread += rule::weights[k] * (math::fabs(left[k] - mean) + math::fabs(right[k] - mean));

    T error = math::fabs(kronrod - gauss);
    if (spread > 0 && error > 0) {
        const T part = 200 * error / spread;
        error = spread * (part < 1 ? part * math::sqrt(part) : T(1));
    }
    return {from, to, kronrod * half, larger_of(error, 50 * epsilon<T> * size) * half, size * half};
}

/// The pieces of an integral, each with its error.
template <std::size_t Most, class T, class F>
class quadrature {
public:
    /// `last`: there is no other way, so go on where it is slow.
    constexpr quadrature(const F& f, bool last) : f_(f), last_(last) { add(on_piece(f_, T(0), T(1))); }

    /// Until the error is within rounding of ∫|f|, or there is no room for more pieces.
    constexpr status run() {
        while (true) {
            sum();
            if (!finite(total_.value) || !finite(total_.size)) return status::not_finite;
            if (total_.error <= tolerance * total_.size) return status::converged;
            piece<T>& next = worst();
            if (count_ == Most || is_singular(next)) return status::step_limit;
            if (!halve(next)) return status::no_progress;
        }
    }
    constexpr const piece<T>& total() const { return total_; }
    constexpr int evaluations() const { return 15 * (2 * static_cast<int>(count_) - 1); }

private:
    static constexpr T tolerance = 100 * epsilon<T>;

    constexpr void add(const piece<T>& next) { pieces_[count_++] = next; }
    constexpr void sum() {
        total_ = {};
        for (std::size_t k = 0; k < count_; ++k) {
            total_.value += pieces_[k].value;
            total_.error += pieces_[k].error;
            total_.size += pieces_[k].size;
        }
    }
    constexpr piece<T>& worst() {
        std::size_t found = 0;
        for (std::size_t k = 1; k < count_; ++k)
            if (pieces_[k].error > pieces_[found].error) found = k;
        return pieces_[found];
    }
    // Halving goes on and on beside an end: a substitution will do better.
    constexpr bool is_singular(const piece<T>& p) const {
        return !last_ && (p.from == 0 || p.to == 1) && p.to - p.from < T(1) / 65536;
    }
    constexpr bool halve(piece<T>& whole) {
        const T middle = whole.from + (whole.to - whole.from) / 2;
        if (!(whole.from < middle && middle < whole.to)) return false;
        const piece<T> right = on_piece(f_, middle, whole.to);
        whole = on_piece(f_, whole.from, middle);
        add(right);
        return true;
    }

    const F& f_;
    bool last_;
    std::array<piece<T>, Most> pieces_{};
    std::size_t count_ = 0;
    piece<T> total_{};
};

}  // namespace derivo::detail

#endif
