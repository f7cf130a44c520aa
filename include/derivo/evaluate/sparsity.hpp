// SPDX-License-Identifier: BSL-1.0
//
// Which entries of a Jacobian or a Hessian are 0 everywhere, known while compiling: the pattern, and functors
// that give the other entries alone.
// May include: core, graph, functions' interface, expression, differentiate, optimise.
#ifndef DERIVO_EVALUATE_SPARSITY_HPP
#define DERIVO_EVALUATE_SPARSITY_HPP

#include <derivo/evaluate/gradient.hpp>

namespace derivo {

/// The entries of a matrix that are not 0 everywhere, row by row: as triplets (row, column) and in compressed rows.
template <std::size_t Rows, std::size_t Columns, std::size_t Entries>
struct sparsity_pattern {
    static constexpr std::size_t entries = Entries;
    bool dense[Rows][Columns]{};              // is entry (i, j) there?
    int row[Entries > 0 ? Entries : 1]{};     // of each entry
    int column[Entries > 0 ? Entries : 1]{};  // of each entry
    int row_start[Rows + 1]{};                // the entries of row i are those from row_start[i] to row_start[i + 1]
};

namespace detail {

/// The place of a result of a shape in the whole matrix, row by row, and the other place that it may have.
template <class Shape>
struct matrix_places {
    static constexpr std::size_t rows = 0;  // no matrix
};
template <class Outer, std::size_t Size>
struct matrix_places<nested_shape<Outer, Size>> {
    static constexpr std::size_t rows = Outer::size, columns = Size;
    static constexpr std::size_t place(std::size_t result) { return result; }
    static constexpr std::size_t mirrored(std::size_t result) { return result; }
};
template <std::size_t Size>
struct matrix_places<symmetric_shape<Size>> {
    using shape = symmetric_shape<Size>;
    static constexpr std::size_t rows = Size, columns = Size;
    static constexpr std::size_t place(std::size_t result) {
        return shape::row_of(result) * Size + shape::column_of(result);
    }
    static constexpr std::size_t mirrored(std::size_t result) {
        return shape::column_of(result) * Size + shape::row_of(result);
    }
};

/// What is known of the matrix of a task.
template <class Task>
struct structure {
    using places = matrix_places<typename Task::shape>;
    static constexpr std::size_t rows = places::rows, columns = places::columns;

    static constexpr bool is_zero(const graph_view& g, int root) {
        return g.is_constant(root) && g.constant(root).is_zero();
    }

    /// For each place of the matrix, is there an entry?
    static constexpr std::array<bool, rows * columns> occupied = [] {
        std::array<bool, rows * columns> there{};
        const graph_view g = frozen<typename Task::builder>;
        for (std::size_t r = 0; r < Task::shape::size; ++r)
            if (!is_zero(g, g.roots[r])) there[places::place(r)] = there[places::mirrored(r)] = true;
        return there;
    }();
    static constexpr std::size_t entries = [] {
        std::size_t count = 0;
        for (const bool there : occupied) count += there ? 1 : 0;
        return count;
    }();
    /// The number of entries before a place.
    static constexpr std::size_t entry_at(std::size_t place) {
        std::size_t before = 0;
        for (std::size_t k = 0; k < place; ++k) before += occupied[k] ? 1 : 0;
        return before;
    }

    static constexpr std::size_t results = [] {
        std::size_t count = 0;
        for (std::size_t r = 0; r < Task::shape::size; ++r) count += occupied[places::place(r)] ? 1 : 0;
        return count;
    }();
    /// The result of the whole matrix that is number k of those that are not 0.
    static constexpr std::size_t kept(std::size_t k) {
        std::size_t r = 0;
        for (;; ++r)
            if (occupied[places::place(r)] && k-- == 0) return r;
    }
    static constexpr std::size_t place_of(std::size_t k) { return entry_at(places::place(kept(k))); }
    static constexpr std::size_t mirrored_place_of(std::size_t k) { return entry_at(places::mirrored(kept(k))); }

    static constexpr auto pattern = [] {
        sparsity_pattern<rows, columns, entries> found;
        int k = 0;
        for (std::size_t place = 0; place < rows * columns; ++place) {
            const std::size_t i = place / columns, j = place % columns;
            if (j == 0) found.row_start[i] = k;
            found.dense[i][j] = occupied[place];
            if (!occupied[place]) continue;
            found.row[k] = static_cast<int>(i);
            found.column[k++] = static_cast<int>(j);
        }
        found.row_start[rows] = k;
        return found;
    }();
};

/// The roots of a builder that are not 0.
template <class Task>
struct entries_builder {
    static constexpr graph_sizes expected() { return frozen<typename Task::builder>.sizes; }
    static constexpr void build(graph& g) {
        const graph_view from = frozen<typename Task::builder>;
        copier copy(g, from);
        copy.copy_all(from.roots, from.root_count);
        for (int k = 0; k < from.root_count; ++k)
            if (!structure<Task>::is_zero(from, from.roots[k])) g.root(copy[from.roots[k]]);
    }
};

/// The entries of another task's matrix.
template <class Whole>
struct entries_task {
    static constexpr mode way = Whole::way;
    using builder = entries_builder<Whole>;
    using shape = picked_shape<structure<Whole>>;
    using trees = typename Whole::trees;
    using order = typename Whole::order;
    static constexpr const auto& program() { return optimised<builder>; }
    static constexpr int axes = 0;
};

template <class Task, class Numbers, class... Order>
constexpr auto entries_of(const functor<Task, Numbers, Order...>& whole) {
    return functor<entries_task<Task>, Numbers, Order...>{whole.numbers};
}

}  // namespace detail

/// The pattern of a Jacobian or a Hessian: which entries are not 0 everywhere. A constant.
///
/// @param matrix  jacobian(...), hessian(...) or gradient(...), which is a row for this purpose
/// @diagnostics   "derivo: sparsity(J): J must be a Jacobian, a Hessian or a gradient."
/// @example       examples/sparsity.cpp
template <class Task, class Numbers, class... Order>
constexpr auto sparsity(const functor<Task, Numbers, Order...>&) noexcept {
    constexpr bool matrix = detail::matrix_places<typename Task::shape>::rows > 0;
    static_assert(matrix,
                  "derivo: sparsity(J): J must be a Jacobian, a Hessian or a gradient. Take it without the value.");
    if constexpr (matrix) return detail::structure<Task>::pattern;
}

/// The entries of the Jacobian that are not 0 everywhere, in the order of sparsity(jacobian(F, x, y)).
///
/// @returns  a functor like that of jacobian(); a std::array<T, entries>
/// @example  examples/sparsity.cpp
template <class F, class... X>
constexpr auto sparse_jacobian(F f, X... x) noexcept {
    if constexpr (detail::is_functor<F>)
        return detail::entries_of(jacobian(f, x...));
    else
        return jacobian(f, x...);  // says what is wrong
}

/// The entries of the Hessian that are not 0 everywhere, those of both triangles, in the order of
/// sparsity(hessian(f, x, y)). A pair is computed once.
///
/// @returns  a functor like that of hessian(); a std::array<T, entries>
/// @example  examples/sparsity.cpp
template <class F, class... X>
constexpr auto sparse_hessian(F f, X... x) noexcept {
    if constexpr (detail::is_scalar<F>)
        return detail::entries_of(hessian(f, x...));
    else
        return hessian(f, x...);  // says what is wrong
}

}  // namespace derivo

#endif
