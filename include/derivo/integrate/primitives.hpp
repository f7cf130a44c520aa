// SPDX-License-Identifier: BSL-1.0
//
// The table of integrals: for a function its antiderivative, and those of its square, its reciprocal and the reciprocal's
// square, where they are known. To add one, for a row of one's own too:
//
//     template <> struct derivo::primitive<"sin"> {
//         static constexpr auto of(derivo::term u) { return -cos(u); }
//     };
//
// May include: core, graph, functions.
#ifndef DERIVO_INTEGRATE_PRIMITIVES_HPP
#define DERIVO_INTEGRATE_PRIMITIVES_HPP

#include <derivo/functions/table.hpp>

namespace derivo {

/// Antiderivatives of the function `Name` at u: of(u) = ∫ f du, square(u) = ∫ f² du, reciprocal(u) = ∫ 1/f du,
/// reciprocal_square(u) = ∫ 1/f² du. Each may be left out.
template <name Name>
struct primitive {};

// clang-format off
template <> struct primitive<"exp"> { static constexpr term of(term u) { return exp(u); } };
template <> struct primitive<"exp2"> { static constexpr term of(term u) { return exp2(u) / log(exact(u, 2)); } };
template <> struct primitive<"exp10"> { static constexpr term of(term u) { return exp10(u) / log(exact(u, 10)); } };
template <> struct primitive<"expm1"> { static constexpr term of(term u) { return exp(u) - u; } };
template <> struct primitive<"log"> { static constexpr term of(term u) { return u * log(u) - u; } };
template <> struct primitive<"log_abs"> { static constexpr term of(term u) { return u * log_abs(u) - u; } };
template <> struct primitive<"log2"> { static constexpr term of(term u) { return (u * log(u) - u) / log(exact(u, 2)); } };
template <> struct primitive<"log10"> { static constexpr term of(term u) { return (u * log(u) - u) / log(exact(u, 10)); } };
template <> struct primitive<"log1p"> { static constexpr term of(term u) { return (1 + u) * log1p(u) - u; } };
template <> struct primitive<"cbrt"> { static constexpr term of(term u) { return exact(u, 3, 4) * (u * cbrt(u)); } };

template <> struct primitive<"sin"> {
    static constexpr term of(term u) { return -cos(u); }
    static constexpr term square(term u) { return (u - sin(u) * cos(u)) / 2; }
    static constexpr term reciprocal(term u) { return log_abs(tan(u / 2)); }
    static constexpr term reciprocal_square(term u) { return -cot(u); }
};
template <> struct primitive<"cos"> {
    static constexpr term of(term u) { return sin(u); }
    static constexpr term square(term u) { return (u + sin(u) * cos(u)) / 2; }
    static constexpr term reciprocal(term u) { return log_abs(sec(u) + tan(u)); }
    static constexpr term reciprocal_square(term u) { return tan(u); }
};
template <> struct primitive<"tan"> {
    static constexpr term of(term u) { return -log_abs(cos(u)); }
    static constexpr term square(term u) { return tan(u) - u; }
    static constexpr term reciprocal(term u) { return log_abs(sin(u)); }
    static constexpr term reciprocal_square(term u) { return -cot(u) - u; }
};
template <> struct primitive<"cot"> {
    static constexpr term of(term u) { return log_abs(sin(u)); }
    static constexpr term square(term u) { return -cot(u) - u; }
    static constexpr term reciprocal(term u) { return -log_abs(cos(u)); }
    static constexpr term reciprocal_square(term u) { return tan(u) - u; }
};
template <> struct primitive<"sec"> {
    static constexpr term of(term u) { return log_abs(sec(u) + tan(u)); }
    static constexpr term square(term u) { return tan(u); }
    static constexpr term reciprocal(term u) { return sin(u); }
    static constexpr term reciprocal_square(term u) { return (u + sin(u) * cos(u)) / 2; }
};
template <> struct primitive<"csc"> {
    static constexpr term of(term u) { return log_abs(tan(u / 2)); }
    static constexpr term square(term u) { return -cot(u); }
    static constexpr term reciprocal(term u) { return -cos(u); }
    static constexpr term reciprocal_square(term u) { return (u - sin(u) * cos(u)) / 2; }
};
template <> struct primitive<"asin"> { static constexpr term of(term u) { return u * asin(u) + sqrt(1 - u * u); } };
template <> struct primitive<"acos"> { static constexpr term of(term u) { return u * acos(u) - sqrt(1 - u * u); } };
template <> struct primitive<"atan"> { static constexpr term of(term u) { return u * atan(u) - log(1 + u * u) / 2; } };
template <> struct primitive<"acot"> { static constexpr term of(term u) { return u * acot(u) + log(1 + u * u) / 2; } };

template <> struct primitive<"sinh"> {
    static constexpr term of(term u) { return cosh(u); }
    static constexpr term square(term u) { return (sinh(u) * cosh(u) - u) / 2; }
    static constexpr term reciprocal(term u) { return log_abs(tanh(u / 2)); }
    static constexpr term reciprocal_square(term u) { return -coth(u); }
};
template <> struct primitive<"cosh"> {
    static constexpr term of(term u) { return sinh(u); }
    static constexpr term square(term u) { return (sinh(u) * cosh(u) + u) / 2; }
    static constexpr term reciprocal(term u) { return atan(sinh(u)); }
    static constexpr term reciprocal_square(term u) { return tanh(u); }
};
template <> struct primitive<"tanh"> {
    static constexpr term of(term u) { return log(cosh(u)); }
    static constexpr term square(term u) { return u - tanh(u); }
    static constexpr term reciprocal(term u) { return log_abs(sinh(u)); }
    static constexpr term reciprocal_square(term u) { return u - coth(u); }
};
template <> struct primitive<"coth"> {
    static constexpr term of(term u) { return log_abs(sinh(u)); }
    static constexpr term square(term u) { return u - coth(u); }
    static constexpr term reciprocal(term u) { return log(cosh(u)); }
    static constexpr term reciprocal_square(term u) { return u - tanh(u); }
};
template <> struct primitive<"sech"> {
    static constexpr term of(term u) { return atan(sinh(u)); }
    static constexpr term square(term u) { return tanh(u); }
    static constexpr term reciprocal(term u) { return sinh(u); }
};
template <> struct primitive<"csch"> {
    static constexpr term of(term u) { return log_abs(tanh(u / 2)); }
    static constexpr term square(term u) { return -coth(u); }
    static constexpr term reciprocal(term u) { return cosh(u); }
};
template <> struct primitive<"asinh"> { static constexpr term of(term u) { return u * asinh(u) - sqrt(u * u + 1); } };
template <> struct primitive<"acosh"> { static constexpr term of(term u) { return u * acosh(u) - sqrt(u - 1) * sqrt(u + 1); } };
template <> struct primitive<"atanh"> { static constexpr term of(term u) { return u * atanh(u) + log(1 - u * u) / 2; } };

template <> struct primitive<"erf"> { static constexpr term of(term u) { return u * erf(u) + exp(-(u * u)) / sqrt(named<"pi">(u)); } };
template <> struct primitive<"erfc"> { static constexpr term of(term u) { return u * erfc(u) - exp(-(u * u)) / sqrt(named<"pi">(u)); } };
template <> struct primitive<"abs"> { static constexpr term of(term u) { return u * abs(u) / 2; } };
template <> struct primitive<"sign"> { static constexpr term of(term u) { return abs(u); } };
template <> struct primitive<"step"> { static constexpr term of(term u) { return relu(u); } };
template <> struct primitive<"relu"> { static constexpr term of(term u) { return u * relu(u) / 2; } };
template <> struct primitive<"sigmoid"> { static constexpr term of(term u) { return softplus(u); } };
// clang-format on

/// The functions of derivo's own table of integrals.
using integrable_functions =
    row_names<"exp", "exp2", "exp10", "expm1", "log", "log_abs", "log2", "log10", "log1p", "cbrt", "sin", "cos", "tan",
              "cot", "sec", "csc", "asin", "acos", "atan", "acot", "sinh", "cosh", "tanh", "coth", "sech", "csch",
              "asinh", "acosh", "atanh", "erf", "erfc", "abs", "sign", "step", "relu", "sigmoid">;

/// A row of that table as a value; null where nothing is known.
struct primitive_info {
    using rule = term (*)(term u);
    const char* name;
    rule of, square, reciprocal, reciprocal_square;
};

namespace detail {

template <name Name>
constexpr primitive_info primitive_named() {
    using table = primitive<Name>;
    primitive_info info{name_of<Name>::text.text, nullptr, nullptr, nullptr, nullptr};
    if constexpr (requires(term u) { table::of(u); }) info.of = [](term u) { return term(table::of(u)); };
    if constexpr (requires(term u) { table::square(u); }) info.square = [](term u) { return term(table::square(u)); };
    if constexpr (requires(term u) { table::reciprocal(u); })
        info.reciprocal = [](term u) { return term(table::reciprocal(u)); };
    if constexpr (requires(term u) { table::reciprocal_square(u); })
        info.reciprocal_square = [](term u) { return term(table::reciprocal_square(u)); };
    return info;
}

}  // namespace detail
}  // namespace derivo

#endif
