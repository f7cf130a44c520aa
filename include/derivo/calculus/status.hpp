// SPDX-License-Identifier: BSL-1.0
//
// status: how a search ended. Every iterative method of calculus/ returns one beside its answer; none throws or loops.
#ifndef DERIVO_CALCULUS_STATUS_HPP
#define DERIVO_CALCULUS_STATUS_HPP

namespace derivo {

/// How a search ended. Only `converged` promises that the answer is what was asked for; with each other the answer is the
/// last point reached, which the caller may still want to see.
enum class status {
    converged,       ///< the tolerance that was asked for is met
    step_limit,      ///< more steps would be needed
    flat,            ///< a slope, or every direction, is zero where one is needed to go on
    singular,        ///< a matrix that must be solved for has no inverse
    not_finite,      ///< a value or a derivative is infinite or no number
    unbounded,       ///< the function falls without end
    no_progress,     ///< no shorter step makes it better; often the last digits are reached
    no_sign_change,  ///< the function has one sign at both ends, so nothing is known about a zero between
    unequal_ends,    ///< the values at both ends differ, where a theorem wants them equal
    bad_interval     ///< the ends are not finite, or not in order
};

/// The name of a status, as it is written above.
constexpr const char* to_string(status how) {
    switch (how) {
        case status::converged:
            return "converged";
        case status::step_limit:
            return "step_limit";
        case status::flat:
            return "flat";
        case status::singular:
            return "singular";
        case status::not_finite:
            return "not_finite";
        case status::unbounded:
            return "unbounded";
        case status::no_progress:
            return "no_progress";
        case status::no_sign_change:
            return "no_sign_change";
        case status::unequal_ends:
            return "unequal_ends";
        case status::bad_interval:
            return "bad_interval";
    }
    return "";
}

}  // namespace derivo

#endif
