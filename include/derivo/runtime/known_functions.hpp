// SPDX-License-Identifier: BSL-1.0
//
// known_functions: what parsing and evaluating at run time need to know of rows: words, spellings, values.
// May include: core, graph, functions.
#ifndef DERIVO_RUNTIME_KNOWN_FUNCTIONS_HPP
#define DERIVO_RUNTIME_KNOWN_FUNCTIONS_HPP

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include <derivo/core/name_table.hpp>
#include <derivo/functions/spelling.hpp>

namespace derivo::runtime {

/// The value of a row at so many arguments.
using row_value = double (*)(const double* arguments);

/// The values of rows, by name and number of arguments. Not in function_info, which what is compiled pays for.
class row_values {
public:
    template <name... Names>
    void add(row_names<Names...>) {
        (add_row<Names>(std::make_index_sequence<most_arguments + 1>{}), ...);
    }
    /// null for a row that was not added
    row_value operator[](const function_info& f) const {
        const auto found = all_.find({f.name, f.arity});
        return found == all_.end() ? nullptr : found->second;
    }

private:
    template <name Name, std::size_t... Count>
    void add_row(std::index_sequence<Count...>) {
        (add_value<Name>(std::make_index_sequence<Count>{}), ...);
    }
    template <name Name, std::size_t... I>
    void add_value(std::index_sequence<I...>) {
        constexpr int count = static_cast<int>(sizeof...(I));
        const std::pair key(std::string_view(derivo::detail::name_of<Name>::text.text), count);
        if constexpr (count == 0) {
            if constexpr (row<Name>::arguments == 0)
                all_[key] = [](const double*) { return row<Name>::template evaluate<double>(); };
        } else if constexpr (row<Name>::arguments == count ||
                             (row<Name>::arguments == any_number &&
                              requires(const double* a) { row<Name>::evaluate(a[I]...); })) {
            all_[key] = [](const double* a) { return static_cast<double>(row<Name>::evaluate(a[I]...)); };
        }
    }

    std::map<std::pair<std::string_view, int>, row_value> all_;
};

/// The words that a text may hold, how each is called, and the values of everything that a derivative may hold.
struct known_functions {
    const word* words;
    name_table names;
    std::vector<spelling> spellings;
    row_values values;

    template <name... Names>
    explicit known_functions(row_names<Names...> rows) : words(derivo::detail::vocabulary<row_names<Names...>>.at) {
        for (int k = 0; k < derivo::detail::vocabulary<row_names<Names...>>.size; ++k) names.add(words[k].text);
        (spellings.push_back(derivo::detail::spelling_of<Names>), ...);
        values.add(rows);
        values.add(row_names<"power_less_one", "logistic">{});  // slopes alone are written with them
    }
};

/// The function table, and rows of one's own.
template <name... Rows>
const known_functions& functions_with() {
    static const known_functions all(function_table{} + row_names<Rows...>{});
    return all;
}

}  // namespace derivo::runtime

#endif
