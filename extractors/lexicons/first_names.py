"""Given names that are nearly always a man's or a woman's, after the US and UK registers of births."""

from __future__ import annotations

from extractors.lexicons.words import words

MEN = frozenset(
    words(
        """
    Aaron Abdul Adam Ahmed Alan Albert Alejandro Alexander Ali Andre Andrew Anthony Antonio Arthur
    Austin Barack Barry Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brian Bruce Bryan Carl
    Carlos Charles Chris Christopher Chuck Colin Craig Dan Daniel Dave David Dean Dennis Derek Diego
    Dominic Don Donald Doug Douglas Dwight Ed Eddie Edward Edwin Emmanuel Eric Ernest Francisco Frank
    Franklin Fred Gary George Gerald Giovanni Glenn Gordon Graham Greg Gregory Harold Harry Hassan Henry
    Howard Hugh Hugo Ian Ibrahim Ivan Jack Jacob Jake James Jason Javier Jeb Jeff Jeffrey Jeremy Jerry
    Jim Jimmy Joe Joel John Jon Jonathan Jorge Jose José Joseph Josh Joshua Juan Justin Karl Keith Ken
    Kenneth Kevin Kyle Larry Lawrence Leo Leon Leonard Lewis Liam Louis Lucas Luis Luke Malcolm Manuel
    Marco Marcus Marek Mario Mark Martin Marvin Matt Matthew Michael Miguel Mike Mitch Mitt Mohamed
    Mohammed Muhammad Nathan Neil Newt Nicholas Nick Nigel Noah Norman Oliver Omar Oscar Patrick Paul
    Pedro Peter Phil Philip Rafael Ralph Rand Randy Ray Raymond Ricardo Richard Rick Rob Robert Roberto
    Roger Roland Ron Ronald Roy Russell Ryan Sam Samuel Scott Sean Sergei Seth Simon Stanley Stephen
    Steve Steven Stuart Ted Terry Theodore Thomas Tim Timothy Todd Tom Tony Trevor Tyler Vernon Victor
    Vincent Vladimir Walter Warren Wayne Will William Xavier Zachary
    """
    )
)
WOMEN = frozenset(
    words(
        """
    Abigail Ada Agnes Alexandra Alice Alicia Alison Amanda Amelia Amy Ana Andrea Angela Anita Ann Anna
    Anne Annie Barbara Beatrice Bernadette Beth Betty Beverly Bonnie Brenda Bridget Camille Carla Carly
    Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte Cheryl Chloe Christina Christine Cindy
    Claire Clara Claudia Cynthia Dana Deborah Debra Denise Diana Diane Dilys Dolores Donna Doris Dorothy
    Edith Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn
    Fatima Fatemah Fiona Florence Frances Gail Georgia Gina Gloria Grace Greta Hannah Heather Helen
    Hillary Holly Huma Ida Ingrid Irene Isabel Ivanka Jacqueline Jane Janet Janice Jean Jeanne Jennifer
    Jessica Jill Joan Joanna Josephine Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen
    Kathryn Kathy Katie Kellyanne Kimberly Kirsten Laura Lauren Leah Leila Lena Linda Lisa Liz Lois
    Loretta Louise Lucia Lucy Lydia Lynn Maggie Maria Marian Marie Marina Marjorie Martha Mary Maureen
    Megan Melania Melissa Mercedes Michelle Miriam Molly Monica Nadia Nan Nancy Naomi Natalie Natasha
    Nicole Nina Nora Olga Olivia Pamela Patricia Paula Penelope Phyllis Priya Rachel Rebecca Rita
    Roberta Rosa Rose Rosemary Ruth Samantha Sandra Sara Sarah Sharon Sheila Shirley Silvia Sofia Sonia
    Sophia Sophie Stella Stephanie Sue Susan Suzanne Sylvia Tamara Tanya Teresa Theresa Tiffany Tina
    Tracy Valerie Vanessa Vera Veronica Victoria Violet Virginia Vivian Wendy Yvonne Zoe
    """
    )
)
