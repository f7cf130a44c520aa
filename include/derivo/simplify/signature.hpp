// SPDX-License-Identifier: BSL-1.0
//
// Signatures: the value of a normal form modulo the prime 2^31 - 1, at points made from the names of
// its symbols, a call being a hash of its name and arguments. Equal formulas have equal signatures;
// different ones have them with a probability of about degree/2^31 a point. Linear in the size.
// May include: core, graph, functions' interface.
#ifndef DERIVO_SIMPLIFY_SIGNATURE_HPP
#define DERIVO_SIMPLIFY_SIGNATURE_HPP

#include <derivo/simplify/normalise.hpp>

namespace derivo {

/// Arithmetic modulo the prime 2^31 - 1.
struct residue {
    static constexpr std::uint64_t prime = 2147483647;
    std::uint64_t value = 0;

    static constexpr residue of(integer n) {
        const integer m = n % static_cast<integer>(prime);
        return {static_cast<std::uint64_t>(m < 0 ? m + static_cast<integer>(prime) : m)};
    }
    friend constexpr residue operator+(residue a, residue b) { return {(a.value + b.value) % prime}; }
    friend constexpr residue operator*(residue a, residue b) { return {a.value * b.value % prime}; }
    constexpr residue power(std::uint64_t n) const {
        residue result{1}, square = *this;
        for (; n > 0; n /= 2, square = square * square)
            if (n % 2 == 1) result = result * square;
        return result;
    }
    constexpr residue inverse() const { return power(prime - 2); }
    constexpr residue power_of(integer n) const {
        return n < 0 ? inverse().power(static_cast<std::uint64_t>(-n)) : power(static_cast<std::uint64_t>(n));
    }
    constexpr bool operator==(const residue&) const = default;
};

/// The signatures of all forms of an algebra at one point.
class signature {
public:
    constexpr signature(const algebra& forms, std::uint64_t point) : a_(forms), point_(point) {
        for (int id = 0; id < a_.size(); ++id) values_.push(value(id));
    }
    constexpr residue operator[](int form) const { return values_[form]; }

private:
    static constexpr std::uint64_t mixed(std::uint64_t h, std::uint64_t with) {
        h = (h ^ with) * 0x9E3779B97F4A7C15u;
        return h ^ (h >> 29);
    }
    static constexpr residue residue_of(std::uint64_t hash) { return {hash % (residue::prime - 2) + 1}; }

    constexpr std::uint64_t hash_of(const char* text) const {
        std::uint64_t h = point_;
        for (; *text != '\0'; ++text) h = mixed(h, static_cast<unsigned char>(*text));
        return h;
    }

    static constexpr residue value_of(const number& n) {
        if (!n.exact)
            return residue_of(mixed(static_cast<std::uint64_t>(n.exponent) + 1, std::bit_cast<std::uint64_t>(n.real)));
        return residue::of(n.numerator) * residue::of(n.denominator).inverse() * residue{10}.power_of(n.exponent);
    }

    constexpr residue scaled_by(int number_id) const { return value_of(a_.number_at(number_id)); }

    constexpr residue value(int id) {
        residue total{0};
        switch (a_.kind(id)) {
            case number_form:
                return value_of(a_.number_at(id));
            case sum_form:
                for (int k = 0; k < a_.length(id); ++k)
                    total = total + values_[a_.at(id, k).first] * scaled_by(a_.at(id, k).second);
                return total;
            case monomial_form:
                total = {1};
                for (int k = 0; k < a_.length(id); ++k) total = total * power(a_.at(id, k));
                return total;
            case symbol_base:
                return perfect_power(hash_of(a_.source().names[a_.item(id, 0)]), id);
            case parameter_base:
                return perfect_power(mixed(point_, static_cast<std::uint64_t>(a_.item(id, 0)) + 7), id);
            case sum_base:
                return values_[a_.item(id, 0)];
            case number_base:
                return scaled_by(a_.item(id, 0));
            default:
                break;
        }
        std::uint64_t h = hash_of(a_.function(id).name);
        if (a_.function(id).exponential) return exponential(h, a_.item(id, 1));
        if (a_.function(id).squares.sign == 1 && a_.function(id).squares.partner != nullptr) return on_circle(id);
        return perfect_power(with_arguments(h, id), id);
    }

    constexpr std::uint64_t with_arguments(std::uint64_t h, int call) const {
        for (int k = 1; k < a_.count(call); ++k) h = mixed(h, values_[a_.item(call, k)].value);
        return h;
    }

    // Symbols and calls have values that are powers, so that their roots exist: √x √x = x also across a sum. Sums have
    // none, and must not: √(x²) is not x.
    static constexpr integer root_degree = 2520;  // divisible by 1 ... 10
    constexpr residue perfect_power(std::uint64_t hash, int id) {
        return power_of_root(residue_of(hash), root_degree, id);
    }
    constexpr residue power_of_root(residue root, integer degree, int id) {
        while (roots_.size() <= id) roots_.push({});
        roots_[id] = {root, degree};
        return root.power_of(degree);
    }

    // f and g with f² + g² = 1 are 2t/(1 + t²) and (1 - t²)/(1 + t²) of one t. -1 is no square modulo this prime, so
    // 1 + t² is not 0, and either f or -f is a square; a square has roots of every degree prime to p - 1, and of 2, 4, 8.
    constexpr residue on_circle(int id) {
        const char *name = a_.function(id).name, *partner = a_.function(id).squares.partner;
        const bool first = compare(name, partner) < 0;
        const residue t = residue_of(with_arguments(hash_of(first ? name : partner), id)), square = t * t;
        const residue below = (residue{1} + square).inverse();
        const residue value = (first ? t + t : residue{1} + residue::of(-1) * square) * below;
        const bool is_square = value.power((residue::prime - 1) / 2) == residue{1};
        constexpr std::uint64_t fortieth = 885837004;  // 1/40 modulo (p - 1)/2, the number of squares
        return power_of_root((is_square ? value : residue::of(-1) * value).power(fortieth), 40, id);
    }

    // f(Σ c m) = Π f(m)^c for an exponential f, and b^(Σ c m) likewise: a hash for each f(m), so that what is equal by
    // the laws of exponents is equal here, across sums too.
    constexpr residue scaled_power(std::uint64_t hash, const factor& term) const {
        const number c = a_.number_at(term.second);
        const std::uint64_t h = mixed(hash, values_[term.first].value);
        if (!c.is_rational() || root_degree % c.denominator != 0) return residue_of(mixed(h, value_of(c).value));
        return residue_of(h).power_of(root_degree / c.denominator).power_of(c.numerator);
    }
    constexpr residue exponential(std::uint64_t hash, int sum) const {
        residue result{1};
        for (int k = 0; k < a_.length(sum); ++k) result = result * scaled_power(hash, a_.at(sum, k));
        return result;
    }
    constexpr residue power(const factor& f) const {
        residue result{1};
        for (int k = 0; k < a_.length(f.second); ++k) {
            const factor term = a_.at(f.second, k);
            result = result * (term.first == a_.unit() ? fixed_power(f.first, a_.number_at(term.second))
                                                       : scaled_power(mixed(2, values_[f.first].value), term));
        }
        return result;
    }
    constexpr residue fixed_power(int id, const number& exponent) const {
        const residue base = values_[id];
        if (!exponent.is_rational()) return residue_of(mixed(mixed(3, base.value), value_of(exponent).value));
        if (id < roots_.size() && roots_[id].degree > 1 && roots_[id].degree % exponent.denominator == 0)
            return roots_[id].base.power_of(roots_[id].degree / exponent.denominator).power_of(exponent.numerator);
        integer whole = exponent.numerator / exponent.denominator;
        if (exponent.numerator % exponent.denominator < 0) --whole;
        const integer rest = exponent.numerator - whole * exponent.denominator;
        const residue power = base.power_of(whole);
        if (rest == 0) return power;
        const residue root = residue_of(mixed(mixed(4, base.value), static_cast<std::uint64_t>(exponent.denominator)));
        return power * root.power_of(rest);
    }

    const algebra& a_;
    std::uint64_t point_;
    /// base^degree is the value; degree 1 where no root is known.
    struct root {
        residue base{};
        integer degree = 1;
    };
    buffer<residue> values_;
    buffer<root> roots_;
};

}  // namespace derivo

#endif
