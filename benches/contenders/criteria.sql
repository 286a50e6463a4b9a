-- The criteria written out by hand, with nothing of the rules' own code, for a roster as `residents` writes
-- it. The variables are those of `figures`; `roster` and `screened` name the files.
--
-- As the command line does it, a row with a cell that cannot be read is invalid and says which, in the order
-- of the columns; every other row gets a verdict, what is not met, and who comes first.

SET threads = 1;

-- A cell without what is not known.
CREATE MACRO known(cell) AS
    CASE WHEN lower(trim(cell)) NOT IN ('', '?', 'tidak tahu') THEN lower(trim(cell)) END;

-- Rupiah as they are written here: digits, digits in threes, or a number of thousands or millions.
CREATE MACRO rupiah(cell) AS
    CASE
        WHEN try_cast(cell AS UBIGINT) IS NOT NULL THEN try_cast(cell AS UBIGINT)
        WHEN regexp_full_match(cell, '\d{1,3}(\.\d{3})+')
            THEN try_cast(replace(cell, '.', '') AS UBIGINT)
        WHEN regexp_full_match(cell, '\d+(,\d\d?)? juta')
            THEN try_cast(1000000 * replace(split_part(cell, ' ', 1), ',', '.')::DECIMAL(18, 2) AS UBIGINT)
        WHEN regexp_full_match(cell, '\d+(,\d\d?)? ribu')
            THEN try_cast(1000 * replace(split_part(cell, ' ', 1), ',', '.')::DECIMAL(18, 2) AS UBIGINT)
    END;

-- A day as a number of which the difference of two, without its last four digits, is years.
CREATE MACRO counted(day) AS 10000 * year(day) + 100 * month(day) + day(day);

COPY (
    WITH cells AS (
        SELECT
            *,
            known(ktp) AS ktp_cell,
            known(tanggal_lahir) AS birth_cell,
            known(usia) AS age_cell,
            known(status_kerja) AS work_cell,
            known(penghasilan) AS income_cell,
            known(kepesertaan) AS membership_cell,
            known(desil) AS decile_cell
        FROM read_csv(
            getvariable('roster'),
            auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
            columns = {
                'no': 'VARCHAR', 'kelurahan': 'VARCHAR', 'pekerjaan': 'VARCHAR', 'ktp': 'VARCHAR',
                'tanggal_lahir': 'VARCHAR', 'usia': 'VARCHAR', 'status_kerja': 'VARCHAR',
                'penghasilan': 'VARCHAR', 'kepesertaan': 'VARCHAR', 'desil': 'VARCHAR'
            }
        )
    ),
    facts AS (
        SELECT
            *,
            ktp_cell IN (getvariable('city'), getvariable('city_name')) AS in_city,
            coalesce(
                try_cast(birth_cell AS DATE),
                try_strptime(birth_cell, ['%d/%m/%Y', '%d-%m-%Y'])::DATE
            ) AS birth,
            try_cast(age_cell AS UTINYINT) AS given_age,
            rupiah(income_cell) AS income,
            try_cast(decile_cell AS UTINYINT) AS decile,
            CASE
                WHEN work_cell IN (
                    'usaha sendiri', 'own_account', 'pekerja lepas', 'casual',
                    'membantu keluarga', 'family', 'usaha rumahan', 'home_business'
                ) THEN 'informal'
                WHEN work_cell IN ('karyawan', 'employee') THEN 'employee'
                WHEN work_cell IN ('asn/tni/polri', 'civil_servant') THEN 'civil_servant'
                WHEN work_cell IN ('tidak bekerja', 'not_working') THEN 'not_working'
            END AS work,
            CASE
                WHEN membership_cell IN ('belum', 'none', 'tidak aktif', 'lapsed') THEN 'none'
                WHEN membership_cell IN ('bayar sendiri', 'self_paid') THEN 'self_paid'
                WHEN membership_cell IN ('perusahaan', 'employer') THEN 'employer'
                WHEN membership_cell IN ('pemerintah', 'government') THEN 'government'
            END AS membership
        FROM cells
    ),
    read AS (
        SELECT
            *,
            CASE WHEN birth IS NULL THEN given_age
                ELSE (counted(getvariable('as_of')) - counted(birth)) // 10000 END AS age,
            CASE
                WHEN NOT in_city AND ktp_cell NOT IN ('luar kota', 'elsewhere')
                    THEN 'ktp:unknown_value'
                WHEN birth_cell IS NOT NULL AND birth IS NULL THEN 'tanggal_lahir:not_a_date'
                WHEN birth NOT BETWEEN getvariable('earliest_birth') AND getvariable('as_of')
                    THEN 'tanggal_lahir:out_of_range'
                WHEN age_cell IS NOT NULL AND given_age IS NULL THEN 'usia:not_a_number'
                WHEN given_age > getvariable('oldest') THEN 'usia:out_of_range'
                WHEN work_cell IS NOT NULL AND work IS NULL THEN 'status_kerja:unknown_value'
                WHEN income_cell IS NOT NULL AND income IS NULL THEN 'penghasilan:not_an_amount'
                WHEN income > getvariable('most_income') THEN 'penghasilan:out_of_range'
                WHEN membership_cell IS NOT NULL AND membership IS NULL
                    THEN 'kepesertaan:unknown_value'
                WHEN decile_cell IS NOT NULL AND decile IS NULL THEN 'desil:not_a_number'
                WHEN decile NOT BETWEEN 1 AND getvariable('highest_decile')
                    THEN 'desil:out_of_range'
            END AS problem
        FROM facts
    ),
    -- What is not met, and NULL what is.
    found AS (
        SELECT
            *,
            CASE
                WHEN in_city IS NULL THEN 'residence:unknown'
                WHEN NOT in_city THEN 'residence:not_met:own_city'
            END AS by_residence,
            CASE
                WHEN work IS NULL THEN 'informal_work:unknown'
                WHEN work = 'employee' THEN 'informal_work:not_met:employer_registers'
                WHEN work = 'civil_servant' THEN 'informal_work:not_met:state_scheme'
                WHEN work = 'not_working' THEN 'informal_work:not_met:not_working'
            END AS by_work,
            CASE
                WHEN age IS NULL THEN 'age:unknown'
                WHEN age < getvariable('looked_at_from') THEN 'age:not_met:too_young'
                WHEN age < getvariable('met_from') THEN 'age:check:minor'
                WHEN age > getvariable('met_to') THEN 'age:not_met:over_65'
            END AS by_age,
            CASE
                WHEN membership IS NULL THEN 'no_double_cover:unknown'
                WHEN membership = 'self_paid' THEN 'no_double_cover:check:self_paying'
                WHEN membership = 'employer' THEN 'no_double_cover:not_met:employer_covers'
                WHEN membership = 'government' THEN 'no_double_cover:not_met:already_covered'
            END AS by_cover,
            CASE
                WHEN getvariable('wage') IS NULL THEN 'income:unknown:figure_not_published'
                WHEN income IS NULL THEN 'income:unknown'
                WHEN income > getvariable('wage') THEN 'income:check:above_reference_wage'
            END AS by_income,
            CASE
                WHEN decile IS NULL THEN 'welfare:unknown'
                WHEN decile > getvariable('decile_met_to') THEN 'welfare:check:higher_decile'
            END AS by_welfare
        FROM read
    ),
    judged AS (
        SELECT
            *,
            CASE
                WHEN problem IS NOT NULL THEN 'invalid'
                WHEN NOT in_city
                    OR work <> 'informal'
                    OR age NOT BETWEEN getvariable('looked_at_from') AND getvariable('met_to')
                    OR membership IN ('employer', 'government')
                    THEN 'other_route'
                -- A verdict can do without the decile, but not with one that is too high.
                WHEN coalesce(by_residence, by_work, by_age, by_cover, by_income) IS NOT NULL
                    OR decile > getvariable('decile_met_to')
                    THEN 'needs_check'
                ELSE 'likely'
            END AS verdict
        FROM found
    )
    SELECT
        no, kelurahan, pekerjaan, ktp, tanggal_lahir, usia, status_kerja, penghasilan, kepesertaan,
        desil,
        verdict,
        CASE WHEN problem IS NULL THEN
            concat_ws(';', by_residence, by_work, by_age, by_cover, by_income, by_welfare)
        END AS reasons,
        CASE
            WHEN verdict IN ('invalid', 'other_route') THEN NULL
            WHEN decile IS NULL THEN 'unknown'
            WHEN decile <= getvariable('high_to') THEN 'high'
            WHEN decile <= getvariable('medium_to') THEN 'medium'
            ELSE 'low'
        END AS priority,
        problem
    FROM judged
) TO (getvariable('screened')) (FORMAT csv, HEADER true, DELIMITER ',');
