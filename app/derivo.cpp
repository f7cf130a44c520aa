// SPDX-License-Identifier: BSL-1.0
//
// derivo: derivatives on the command line. derivo --help says how.

#include <derivo/runtime.hpp>

#include "drawing.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using derivo::runtime::formula;

constexpr const char* help = R"(usage: derivo [FORMULA] [OPTION]...
Exact derivatives of a formula. Without a formula or with -, it is read from standard input.

  --file FILE      read the formula from a file
  --wrt x,y        differentiate by x, then by y; left out: by the only symbol
  --order n        the n-th derivative by the symbol of --wrt
  --gradient       all first derivatives, by the symbols of --wrt or all symbols
  --hessian        all second derivatives
  --at x=1,y=2     the value at a point instead of the formula
  --steps          how the derivative comes about, rule by rule
  --plot FILE      a drawing (SVG) of the formula, blue, and its derivative, red
  --from a --to b  where it is drawn, from -5 to 5 unless said
  --latex, --c     LaTeX, or a C function, instead of text
  --help           this text

exit status: 0, or 1 if the formula is wrong, 2 if the command line is
)";

struct request {
    std::optional<std::string> text;
    std::vector<std::string> variables;
    std::map<std::string, double> point;
    std::optional<std::string> drawing;
    double from = -5, to = 5;
    int order = 1;
    bool gradient = false, hessian = false, latex = false, c = false, steps = false, evaluate = false;
};

[[noreturn]] void refuse(const std::string& why) {
    std::fprintf(stderr, "derivo: %s\nTry derivo --help.\n", why.c_str());
    std::exit(2);
}
[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "derivo: %s\n", why.c_str());
    std::exit(1);
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts(1);
    for (const char c : list) {
        if (c == ',')
            parts.emplace_back();
        else
            parts.back().push_back(c);
    }
    return parts;
}

bool is_name(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const int part = derivo::detail::name_part(text.c_str() + i, i == 0);
        if (part == 0) return false;
        i += static_cast<std::size_t>(part);
    }
    return !text.empty();
}

template <class Number>
Number number_in(const std::string& text, Number (*convert)(const char*, char**), const std::string& what) {
    char* end = nullptr;
    const Number value = convert(text.c_str(), &end);
    if (text.empty() || *end != '\0') refuse(what);
    return value;
}

double real_in(const std::string& text, const std::string& what) {
    return number_in<double>(text, [](const char* t, char** e) { return std::strtod(t, e); }, what);
}

void read_point(const std::string& list, request& wanted) {
    for (const std::string& part : split(list)) {
        const std::size_t sign = part.find('=');
        const std::string name = part.substr(0, sign);
        if (sign == std::string::npos || !is_name(name)) refuse("--at " + list + ": write name=value, as in x=1,y=2");
        wanted.point[name] = number_in<double>(
            part.substr(sign + 1), [](const char* t, char** e) { return std::strtod(t, e); },
            "--at " + list + ": \"" + part.substr(sign + 1) + "\" is no number");
    }
    wanted.evaluate = true;
}

std::string read_all(std::istream& from) { return {std::istreambuf_iterator<char>(from), {}}; }

request read_arguments(const std::vector<std::string>& arguments) {
    request wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& option = arguments[i];
        const auto value = [&]() -> const std::string& {
            if (i + 1 == arguments.size()) refuse(option + ": a value is missing");
            return arguments[++i];
        };
        if (option == "--help") {
            std::fputs(help, stdout);
            std::exit(0);
        } else if (option == "--wrt") {
            wanted.variables = split(value());
            for (const std::string& v : wanted.variables)
                if (!is_name(v)) refuse("--wrt: \"" + v + "\" is no name");
        } else if (option == "--order") {
            const long order = number_in<long>(
                value(), [](const char* t, char** e) { return std::strtol(t, e, 10); }, "--order: no number");
            if (order < 0 || order > 100) refuse("--order: write a number from 0 to 100");
            wanted.order = static_cast<int>(order);
        } else if (option == "--gradient") {
            wanted.gradient = true;
        } else if (option == "--hessian") {
            wanted.hessian = true;
        } else if (option == "--at") {
            read_point(value(), wanted);
        } else if (option == "--plot") {
            wanted.drawing = value();
        } else if (option == "--from" || option == "--to") {
            (option == "--to" ? wanted.to : wanted.from) = real_in(value(), option + ": no number");
        } else if (option == "--steps") {
            wanted.steps = true;
        } else if (option == "--latex") {
            wanted.latex = true;
        } else if (option == "--c") {
            wanted.c = true;
        } else if (option == "--file") {
            std::ifstream file(value());
            if (!file) refuse("--file: " + arguments[i] + " can't be read");
            wanted.text = read_all(file);
        } else if (option == "-") {
            wanted.text = read_all(std::cin);
        } else if (option.size() > 2 && option.substr(0, 2) == "--") {
            refuse(option + ": there is no such option");
        } else if (wanted.text) {
            refuse("there are two formulas: put the formula in quotes");
        } else {
            wanted.text = option;
        }
    }
    const bool several = wanted.gradient || wanted.hessian;
    if (wanted.drawing && (several || wanted.c || wanted.latex || wanted.steps || wanted.evaluate))
        refuse("--plot goes with --wrt and --order alone");
    if (several && (wanted.c || wanted.steps || wanted.order != 1))
        refuse("--c, --steps and --order go with one derivative, not with several");
    if (wanted.steps && (wanted.c || wanted.latex || wanted.evaluate))
        refuse("--steps are text, without --c, --latex and --at");
    if (!wanted.text) wanted.text = read_all(std::cin);
    return wanted;
}

/// The formula, or the line with the mistake, a caret below it.
formula parse(const std::string& text) {
    const derivo::runtime::parsed result = formula::parse(text);
    if (result) return *result.value;
    const std::size_t at = result.fault.at;
    const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1, end = text.find('\n', at);
    std::size_t column = 0;  // characters, not bytes of UTF-8
    for (std::size_t i = begin; i < at; ++i) column += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 ? 1 : 0;
    fail(result.fault.message + "\n  " + text.substr(begin, end == std::string::npos ? end : end - begin) + "\n  " +
         std::string(column, ' ') + "^");
}

std::string written(const formula& f, const request& wanted) {
    const auto text = wanted.latex ? f.latex() : f.text();
    if (!text) fail("the result is too large to be written in one line: use --c or --at");
    return *text;
}

void show(const std::string& label, const formula& f, const request& wanted) {
    for (int k = 0; k < f.size(); ++k) {
        const formula one = f[k];
        if (wanted.evaluate) {
            for (const std::string& name : f.symbols())
                if (wanted.point.count(name) == 0) refuse("--at: " + name + " has no value");
            std::printf("%s%.17g\n", label.c_str(), one(wanted.point)[0]);
        } else {
            std::printf("%s%s\n", label.c_str(), written(one, wanted).c_str());
        }
    }
}

void explain(const formula& f, const std::string& symbol) {
    for (int k = 0; k < f.size(); ++k) {
        const auto steps = f[k].explain(symbol);
        if (!steps) fail("the formula is too large to be explained in steps: explain its parts");
        std::fputs(steps->c_str(), stdout);
    }
}

void plot(const formula& f, const formula& slope, const std::string& symbol, const request& wanted) {
    if (f.symbols().size() > 1 || f.size() > 1) refuse("--plot: write one formula with one symbol");
    if (!(wanted.from < wanted.to)) refuse("--plot: --from must be less than --to");
    const auto name = [](const formula& drawn, const char* otherwise) {
        const auto text = drawn.text(0);
        return text && text->size() <= 60 ? *text : otherwise;
    };
    drawing both(wanted.from, wanted.to);
    both.add(f, symbol, name(f, "f"));
    both.add(slope, symbol, name(slope, "f'"));
    std::ofstream file(*wanted.drawing);
    both.write(file);
    if (!file.flush()) fail("--plot: " + *wanted.drawing + " can't be written");
}

void answer(const formula& f, const request& wanted) {
    const std::vector<std::string> names = wanted.variables.empty() ? f.symbols() : wanted.variables;
    if (wanted.gradient || wanted.hessian) {
        for (const std::string& x : names) {
            if (wanted.gradient) show("d/d" + x + ": ", f.diff(x), wanted);
            for (std::size_t k = 0; wanted.hessian && k < names.size(); ++k)
                show("d2/d" + x + " d" + names[k] + ": ", f.diff(x).diff(names[k]), wanted);
        }
        return;
    }
    formula result = f;
    if (wanted.variables.empty() && names.size() > 1)
        refuse("the formula has several symbols: say by which to differentiate, as in --wrt " + names[0]);
    for (const std::string& x : names) {
        for (int n = 0; n < wanted.order; ++n) {
            if (wanted.steps) explain(result, x);
            result = wanted.steps ? result.diff(x).simplified() : result.diff(x);
        }
    }
    if (wanted.steps) return;
    if (wanted.drawing) return plot(f, result, names[0], wanted);
    if (wanted.c && !wanted.evaluate)
        std::fputs(result.c("f").c_str(), stdout);
    else
        show("", result, wanted);
}

}  // namespace

int main(int argc, char** argv) {
    const request wanted = read_arguments({argv + 1, argv + argc});
    answer(parse(*wanted.text), wanted);
}
