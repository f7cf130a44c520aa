// SPDX-License-Identifier: BSL-1.0
//
// lowered_form: what every way to make operations of a normal form needs.
// May include: core, graph, functions' interface, simplify.
#ifndef DERIVO_OPTIMISE_LOWERED_FORM_HPP
#define DERIVO_OPTIMISE_LOWERED_FORM_HPP

#include <derivo/optimise/powers.hpp>
#include <derivo/simplify/normalise.hpp>

namespace derivo {

class lowered_form {
public:
    constexpr lowered_form(algebra& from, graph& to) : a_(from), to_(to) {}

protected:
    /// A value, or its negative.
    struct signed_term {
        term value;
        bool negative = false;
    };

    constexpr term plain(const signed_term& t) const { return t.negative ? -t.value : t.value; }
    constexpr term constant(const number& n) const { return {&to_, to_.constant(n)}; }

    /// The sum of the parts; signs are left to the end where all are negative: -(a + b).
    constexpr signed_term total(const buffer<signed_term>& parts) const {
        int first = 0;
        while (first < parts.size() && parts[first].negative) ++first;
        const bool negative = first == parts.size();
        if (negative) first = 0;
        term sum = parts[first].value;
        for (int k = 0; k < parts.size(); ++k) {
            if (k == first) continue;
            sum = parts[k].negative == negative ? sum + parts[k].value : sum - parts[k].value;
        }
        return {sum, negative};
    }

    /// The value of a base. @param value_of  that of a sum
    constexpr signed_term value_of_base(int base, const auto& value_of) const {
        switch (a_.kind(base)) {
            case symbol_base:
                return {{&to_, to_.symbol(a_.source().names[a_.item(base, 0)])}};
            case parameter_base:
                return {{&to_, to_.parameter(a_.item(base, 0))}};
            case number_base:
                return {constant(a_.number_at(a_.item(base, 0)))};
            case sum_base:
                return value_of(a_.item(base, 0));
            default:
                break;
        }
        buffer<int> arguments;
        for (int k = 1; k < a_.count(base); ++k) arguments.push(plain(value_of(a_.item(base, k))).index);
        return {{&to_, to_.call(a_.source().functions[a_.item(base, 0) - first_call], arguments.begin())}};
    }

    algebra& a_;
    graph& to_;
};

}  // namespace derivo

#endif
