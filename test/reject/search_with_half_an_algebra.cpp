// SPDX-License-Identifier: BSL-1.0
//
// A linear algebra of one's own for a search needs three functions.
//
// expect-error: derivo: search<Algebra>(f, start): Algebra lacks solve_definite(A, b), solve(A, b) or diagonalise(A)
#include <derivo/calculus.hpp>

constexpr derivo::symbol<"x"> x;

struct half {
    template <class T, std::size_t N>
    static constexpr auto solve(const std::array<std::array<T, N>, N>& A, const std::array<T, N>& b) {
        return derivo::small_algebra::solve(A, b);
    }
};
struct whole : half {
    template <class T, std::size_t N>
    static constexpr auto solve_definite(const std::array<std::array<T, N>, N>& A, const std::array<T, N>& b) {
        return derivo::small_algebra::solve_definite(A, b);
    }
    template <class T, std::size_t N>
    static constexpr auto diagonalise(const std::array<std::array<T, N>, N>& A) {
        return derivo::small_algebra::diagonalise(A);
    }
};

#ifdef CONTROL
constexpr auto r = newton_minimize<whole>(x * x, x = 1.0);
static_assert(r.converged());
#else
constexpr auto r = newton_minimize<half>(x * x, x = 1.0);
#endif
