// SPDX-License-Identifier: BSL-1.0
//
// A table of measured numbers that the documentation shows. The file beside the test, NAME.out, must still be true within
// a factor, since the mathematical library of another platform rounds differently. `laws.NAME -- --write` writes it anew.
#ifndef DERIVO_TEST_LAWS_STATED_TABLE_HPP
#define DERIVO_TEST_LAWS_STATED_TABLE_HPP

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace laws {

class stated_table {
public:
    stated_table(std::string file, std::initializer_list<std::vector<std::string>> heads, int decimals = 1)
        : file_(std::move(file)), decimals_(decimals) {
        for (const std::vector<std::string>& head : heads) {
            text_ += std::string(name_width, ' ');
            for (const std::string& cell : head) text_ += std::string(number_width - cell.size(), ' ') + cell;
            text_ += '\n';
        }
    }

    void add(const std::string& name, const std::vector<double>& numbers) {
        char cell[40];
        std::snprintf(cell, sizeof cell, "%-*s", name_width, name.c_str());
        text_ += cell;
        for (const double x : numbers) {
            std::snprintf(cell, sizeof cell, "%*.*f", number_width, x < 100 ? decimals_ : 0, x);
            text_ += cell;
        }
        text_ += '\n';
    }

    void check() const {
        const auto& suite = boost::unit_test::framework::master_test_suite();
        if (suite.argc > 1 && std::string(suite.argv[1]) == "--write") std::ofstream(file_) << text_;
        std::ifstream stated(file_);
        std::stringstream read;
        read << stated.rdbuf();
        BOOST_TEST_MESSAGE(text_);
        BOOST_TEST(agree(lines(text_), lines(read.str())), file_ << " is no longer true. Now it is\n" << text_);
    }

private:
    static constexpr int name_width = 24, number_width = 11;
    static constexpr double factor = 3, slack = 0.3;

    static std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> all;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) all.push_back(line);
        return all;
    }
    static bool agree(const std::vector<std::string>& measured, const std::vector<std::string>& stated) {
        if (measured.size() != stated.size()) return false;
        for (std::size_t i = 0; i < measured.size(); ++i)
            if (!agree(measured[i], stated[i])) return false;
        return true;
    }
    static bool agree(const std::string& measured, const std::string& stated) {
        if (measured == stated) return true;
        if (measured.substr(0, name_width) != stated.substr(0, name_width)) return false;
        std::istringstream a(measured.substr(name_width)), b(stated.substr(name_width));
        for (double x = 0, y = 0; a >> x;)
            if (!(b >> y) || x > factor * y + slack || y > factor * x + slack) return false;
        return true;
    }

    std::string file_, text_;
    int decimals_;
};

}  // namespace laws

#endif
