// SPDX-License-Identifier: BSL-1.0
//
// policy: what a program may do that it does only where it is asked for, and what its operations cost.
// May include: nothing.
#ifndef DERIVO_OPTIMISE_POLICY_HPP
#define DERIVO_OPTIMISE_POLICY_HPP

namespace derivo {

/// What one operation of each kind costs, in any unit; programs are chosen by the sum. The default is a desktop processor,
/// in units of about half a cycle.
struct prices {
    int addition = 2;  // and subtraction
    int multiplication = 2;
    int division = 9;
    int square_root = 11;
    int selection = 4;  // min, abs, step and their like: a comparison and a choice
    int negation = 1;
    int call = 60;  // every other function

    constexpr bool operator==(const prices&) const = default;
    constexpr bool valid() const {
        return addition >= 0 && multiplication >= 0 && division >= 0 && square_root >= 0 && selection >= 0 &&
               negation >= 0 && call >= 0;
    }
};

/// Prices of common targets. They need not be exact: ratios decide, and only where programs differ.
namespace costs {

inline constexpr prices desktop{};
/// A core without floating-point hardware, very roughly in cycles for a double: each operation is a call.
inline constexpr prices soft_float{.addition = 70,
                                   .multiplication = 55,
                                   .division = 200,
                                   .square_root = 600,
                                   .selection = 30,
                                   .negation = 1,
                                   .call = 2500};
/// A floating-point unit that adds and multiplies in a cycle, and divides by a routine or bit by bit.
inline constexpr prices fpu_without_divider{
    .addition = 1, .multiplication = 1, .division = 30, .square_root = 40, .selection = 2, .negation = 1, .call = 80};
/// A graphics processor: division and root are short programs, functions not much longer ones, a sign costs nothing.
inline constexpr prices gpu{
    .addition = 1, .multiplication = 1, .division = 9, .square_root = 9, .selection = 2, .negation = 0, .call = 20};

}  // namespace costs

/// What tuned<policy>(f) may do: changes that save operations and cost digits, each only on request.
///
/// @example  examples/policy.cpp
struct policy {
    /// a/d, b/d, ... become a r, b r with r = 1/d, where that is cheaper; a/3 becomes a·(1/3). An error of half a unit in
    /// the last place becomes one and a half; 1/d may overflow or underflow where a/d does not.
    bool one_reciprocal = false;
    /// eᵃ·eᵇ becomes e^(a+b), eᵃ/eᵇ e^(a-b), (eᵃ)ᵏ e^(ka), where that saves a call. Loses digits where a + b is large or
    /// cancels; overflows at other arguments.
    bool merged_exponentials = false;
    /// ln a + ln b becomes ln(ab), ln a - ln b ln(a/b), k ln a beside them aᵏ for small k, where that saves a call. For
    /// positive a and b; ab may overflow or underflow where the sum does not.
    bool merged_logarithms = false;
    prices costs{};

    constexpr bool operator==(const policy&) const = default;
};

namespace detail {

/// The policy of the programs of a graph: that of its builder, if it has one.
template <class Builder>
constexpr policy policy_of() {
    if constexpr (requires { Builder::wanted; })
        return Builder::wanted;
    else
        return {};
}

}  // namespace detail
}  // namespace derivo

#endif
