"""Given names that are nearly always a man's or a woman's.

Those of the United States Census of 1990 (dist.male.first and dist.female.first, in the public domain; the
package ``names`` on PyPI, MIT, carries them) that 60 in a million of one sex bear, and of whose bearers at
least 95 in a hundred are of it; less those that are more than twice as frequent as surnames (Anderson).
Beside them frequent ones of the British, European and Arabic registers that the census lacks.
"""

from __future__ import annotations

from extractors.words import words

MEN = frozenset(
    words(
        """
    Aaron Abdul Abe Abel Abraham Adam Adan Adolfo Adolph Agustin Ahmad Ahmed Al Alan Albert Alberto Alden
    Aldo Alec Alejandro Alex Alexander Alexei Alfonso Alfonzo Alfred Alfredo Ali Alistair Allan Allen
    Alonzo Alphonse Alphonso Alton Alvaro Alvin Amos Anders Andre Andrei Andres Andrew Andy Angelo Angus
    Anthony Antoine Anton Antonio Antony Antwan Archie Armand Armando Arnold Arnulfo Aron Arron Art Arthur
    Arturo Aurelio Barend Barney Barry Bart Basil Beau Ben Benito Benjamin Benny Bernard Bernardo Bernie
    Bert Bill Billy Björn Blaine Blake Bob Bobby Boris Brad Bradford Bradley Brady Brain Branden Brandon
    Brant Brendan Brent Brenton Bret Brett Brian Bruce Bruno Bryan Bryce Bryon Buddy Buford Burt Byron
    Caleb Callum Calvin Carl Carlo Carlos Carlton Carmelo Carmine Cedric Cesar Chad Chadwick Chance
    Charles Charley Chase Chester Chris Christoper Christopher Chuck Clarence Claude Claudio Clay Clayton
    Clement Cliff Clifford Clifton Clint Clinton Clyde Cody Colin Collin Conrad Corey Cornelius Cornell
    Coy Craig Curt Curtis Cyril Cyrus Damian Damien Damon Dan Dane Danial Daniel Danny Dante Daren Darin
    Darius Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave David Dean Deandre Delbert Delmar Denis
    Dennis Denver Derek Derick Derrick Desmond Dewayne Dewey Dewitt Dexter Dick Diego Dieter Dino Dirk
    Dmitri
    Domingo Dominic Dominick Don Donald Donn Donnell Donny Donovan Doug Douglas Doyle Drew Duane Dudley
    Dustin Dwayne Dwight Dylan Earl Earle Earnest Ed Eddy Edgar Edgardo Edmond Edmund Eduardo Edward
    Edwardo Edwin Efrain Efren Elbert Eldon Eli Elias Elijah Eliseo Elliot Elmer Elmo Eloy Elton Elvin
    Elvis Elwood Emanuel Emerson Emery Emil Emile Emilio Emmanuel Emmett Emory Enrique Eric Erich Erick
    Erik Ernest Ernesto Ernie Errol Ervin Erwin Esteban Ethan Eugene Eugenio Evan Everett Everette Ezra
    Fabian Faustino Federico Felipe Felix Ferdinand Fernando Fidel Floyd Forest Forrest Francisco Frank
    Franklin Fred Freddy Frederic Frederick Fredrick Fritz Fyodor Gabriel Galen Gareth Garland Garrett
    Garry Garth Gary Gavin Genaro Geoffrey George Gerald Gerard Gerardo Gerhard German Gil Gilbert
    Gilberto Giles Gino Giorgio Giovanni Giuseppe Glen Glenn Gonzalo Gordon Grady Graeme Grant Greg Gregg
    Gregorio Gregory Grover Guillermo Gus Gustavo Guy Günter Hal Hamish Hans Harlan Harley Harold Harry
    Harvey Hassan Heath Hector Heinrich Helmut Henry Herbert Heriberto Herman Herschel Hershel Hiram Homer
    Horace Howard Hubert Hugh Hugo Humberto Hung Hussein Ian Ibrahim Ignacio Igor Irvin Irving Irwin Isaac
    Isaiah Isiah Isidro Ismael Issac Ivan Jack Jacob Jacques Jake Jamaal Jamal Jamar Jamel James Jan Jared
    Jarred Jarrett Jarrod Jarvis Jason Jasper Javier Jay Jayson Jeff Jeffery Jeffrey Jeffry Jerald
    Jeremiah Jeremy Jermaine Jerold Jerome Jerrod Jerry Jess Jesse Jesus Jim Jimmy Joaquin Joe Joel Joesph
    Johan Johannes John Johnathan Johnathon Johnny Jon Jonas Jonathan Jonathon Jorge Jose Josef Joseph
    Josh Joshua Josiah Josue José João Juan Judson Jules Julian Julio Julius Junior Justin Jürgen Kareem
    Karim Karl Keith Kelvin Ken Kendrick Kenneth Kennith Kenny Kent Kermit Kevin Kieth Kirk Klaus
    Kristopher Kurt Kurtis Kyle Lamar Lamont Lance Landon Lanny Larry Lars Laurence Lawrence Lazaro Leland
    Lemuel Leo Leon Leonard Leonardo Leonel Leopoldo Leroy Les Lester Levi Liam Lincoln Linwood Lionel
    Lloyd Lon Lorenzo Louis Lowell Loyd Luca Lucas Luciano Lucien Lucio Luigi Luis Luke Luther Lyle Lyman
    Mack Mahmoud Malcolm Manuel Marc Marcel Marcelino Marco Marcos Marcus Marek Margarito Mariano Mario
    Mark Marlon Marquis Marshall Martin Marvin Mathew Matt Matthew Maurice Mauricio Max Maynard Mehmet
    Melvin Merlin Mervin Michael Micheal Miguel Mike Mikhail Milford Millard Milton Mitch Mitchel Mohamed
    Mohammad Mohammed Moises Monte Monty Moses Muhammad Mustafa Myles Myron Napoleon Nathan Nathaniel Neal
    Ned Neil Nestor Nicholas Nick Nickolas Nicolas Niels Nigel Nikolai Noah Noe Nolan Norbert Norberto
    Norman Normand Octavio Olaf Oleg Olin Oliver Olivier Omar Orlando Orville Oscar Osvaldo Otis Otto Owen
    Pablo Paolo Pasquale Patrick Paul Pavel Pedro Per Percy Perry Pete Peter Phil Philip Phillip Pierre
    Piotr Preston Quentin Quincy Quinton Rafael Rajesh Ralph Ramiro Ramon Randal Randall Randell Randolph
    Randy Raphael Raul Ray Raymond Raymundo Raúl Reggie Reginald Reinaldo Reuben Rex Reynaldo Rhys Ricardo
    Richard Rick Rickey Ricky Rico Rigoberto Rob Robby Robert Roberto Rocco Rocky Rod Roderick Rodger
    Rodney Rodolfo Rodrick Rodrigo Rogelio Roger Roland Rolando Roman Romeo Ron Ronald Ronnie Ronny
    Roosevelt Roscoe Rosendo Ross Roy Royal Ruben Rubin Rudolph Rufus Rupert Russ Russel Russell Rusty
    Ryan Salvador Salvatore Sam Sammy Samuel Sanford Sanjay Santiago Saul Scot Scott Scotty Sean Sebastian
    Sergei Sergio Seth Seymour Shane Shaun Sheldon Sherman Silas Simon Solomon Sonny Spencer Stan Stanley
    Stefan Stephan Stephen Sterling Steve Steven Stuart Sven Sylvester Ted Teddy Terence Terrance Terrell
    Terrence Thad Thaddeus Theodore Theron Thomas Thurman Tim Timmy Timothy Todd Tom Tomas Tommy Tony
    Travis Trent Trenton Trevor Trey Troy Truman Ty Tyler Tyrone Tyson Ulysses Valentin Vance Vern Vernon
    Vicente Victor Viktor Vince Vincent Virgil Vito Vladimir Wade Wallace Walter Warren Wayne Weldon
    Wendell Wesley Weston Wilbert Wilbur Wilburn Wiley Wilford Wilfred Wilfredo Willard William Willis
    Wilmer Wilton Winfred Winston Wm Wolfgang Woodrow Xavier Yusuf Zachary Zachery Zane
    """
    )
)
"""First names of men."""
WOMEN = frozenset(
    words(
        """
    Abbie Abby Abigail Ada Addie Adela Adelaide Adele Adelina Adeline Adriana Adrianne Adrienne Agatha
    Agnes Aida Aileen Aimee Aisha Alana Alba Alberta Alecia Alejandra Alene Aletha Alexa Alexandra
    Alexandria Alfreda Alice Alicia Alina Aline Alisa Alisha Alison Alissa Allene Allie Allison Allyson
    Alma Alta Althea Alvina Alyce Alyson Alyssa Amalia Amanda Amber Amelia Amie Amparo Amy Ana Anastasia
    Andrea Angela Angelia Angelica Angelina Angeline Angelique Angelita Angie Anita Ann Anna Annabelle
    Anne Anneliese Annemarie Annetta Annette Annie Annmarie Antionette Antoinette April Araceli Aretha
    Arleen Arlene Arline Ashlee Ashleigh Ashley Astrid Athena Audra Audrey Augusta Aurelia Aurora Autumn
    Ava Avis Barb Barbara Barbra Beatrice Beatriz Becky Belinda Bella Belle Belva Benita Bernadette
    Bernadine Bernice Berniece Berta Bertha Bertie Beryl Bess Bessie Beth Bethany Betsy Bette Bettie
    Bettina Betty Bettye Beulah Beverley Beverly Bianca Birdie Birgit Blanca Blanche Bobbi Bonita Bonnie
    Brandi Brandie Brandy Breanna Brenda Briana Brianna Brianne Bridget Bridgett Bridgette Brigitte
    Britney Brittany Brittney Brooke Caitlin Callie Camilla Camille Candace Candice Candida Candy Cara
    Caren Cari Caridad Carissa Carla Carlene Carly Carmel Carmela Carmelita Carmella Carol Carole Caroline
    Carolyn Carrie Caryn Casandra Cassandra Cassie Catalina Catharine Catherine Cathleen Cathrine Cathryn
    Cathy Catrina Cecelia Cecile Cecilia Celeste Celestine Celia Celina Chandra Chantel Charity Charla
    Charlene Charlotte Charmaine Chasity Chelsea Chelsey Cheri Cherie Cherry Cheryl Chiara Chloe Christa
    Christal Christen Christi Christie Christin Christina Christine Christy Chrystal Cindi Cindy Claire
    Clara Clare Clarice Clarissa Claudette Claudia Claudine Coleen Colette Colleen Concepcion Concetta
    Connie Constance Consuelo Cora Cori Corina Corine Corinne Cornelia Corrine Cortney Cristina Cristy
    Crystal Cynthia Daisy Dalia Damaris Danette Daniela Danielle Danna Daphne Dara Darcy Darla Darlene
    Dawn Dayna Deana Deann Deanna Deanne Debbie Debby Debora Deborah Debra Deena Deidra Deidre Deirdre
    Delia Delilah Della Delma Delois Delores Deloris Delphine Demetria Dena Denice Denise Desiree Dessie
    Destiny Diana Diane Diann Dianna Dianne Dilys Dina Dinah Dionne Dixie Dollie Dolly Dolores Dominga
    Dona Donna Dora Doreen Doretha Doris Dorothea Dorothy Dorris Dorthy Dottie Earlene Earline Earnestine
    Ebony Edith Edna Edwina Edythe Effie Eileen Elaine Elba Elda Eleanor Eleanore Elena Elia Elida Elinor
    Elisa Elisabeth Elise Elissa Eliza Elizabeth Ella Ellen Ellie Elma Elnora Eloisa Eloise Elouise Elsa
    Elsie Elva Elvia Elvira Elyse Emilia Emilie Emily Emma Enid Erica Ericka Erika Erin Erlinda Erma Erna
    Ernestina Ernestine Esmeralda Esperanza Essie Estela Estella Estelle Ester Esther Ethel Etta Eugenia
    Eula Eunice Eva Evangelina Evangeline Eve Evelyn Evette Faith Fannie Fanny Fatima Fay Faye Felecia
    Felicia Felicita Fern Filomena Fiona Flor Flora Florence Florine Flossie Fran Frances Francesca
    Francine Francisca Freda Freida Frieda Gabriela Gabrielle Gail Gay Gayla Gemma Gena Geneva Genevieve
    Georgette Georgia Georgina Geraldine Geri Germaine Gertrude Gilda Gillian Gina Ginger Gisela Giulia
    Gladys Glenda Glenna Gloria Goldie Grace Gracie Graciela Greta Gretchen Griselda Gudrun Guillermina
    Gussie Gwen Gwendolyn Haley Hallie Hanna Hannah Harriet Harriett Harriette Hattie Haydee Hazel Heather
    Heidi Helen Helena Helene Helga Henrietta Herminia Hester Hilary Hilda Hillary Hollie Holly Hope
    Hortencia Ida Ila Ilene Imelda Imogen Imogene Ina Ines Inez Ingeborg Ingrid Inés Iola Iona Ione Irene
    Iris Irma Isabel Isabell Isabella Isabelle Iva Ivana Ivette Ivy Jacklyn Jaclyn Jacqueline Jacquelyn
    Jacquline Jade Jami Jana Jane Janel Janell Janelle Janet Janette Janice Janie Janine Janis Janna
    Jannie Jaqueline Jasmin Jasmine Jayme Jayne Jeanette Jeanie Jeanine Jeanna Jeanne Jeannette Jeannie
    Jeannine Jelena Jena Jenifer Jenna Jennie Jennifer Jenny Jeri Jerri Jessica Jill Jillian Jo Joan Joann
    Joanna Joanne Jocelyn Jodi Jodie Johanna Jolene Joni Josefa Josefina Josephine Josie Joy Joyce Joëlle
    Juana Juanita Judi Judith Judy Julia Juliana Julianne Julie Juliet Juliette June Jung Justina Justine
    Kaitlin Kaitlyn Kara Karen Kari Karin Karina Karla Karrie Karyn Katarina Kate Katelyn Katharine
    Katherine Katheryn Kathi Kathie Kathleen Kathrine Kathryn Kathy Katie Katina Katrina Katy Kay Kaye
    Kayla Keisha Kelli Kellie Kelsey Kendra Kenya Keri Kerri Kerrie Kimberlee Kimberley Kimberly Kira
    Kirsten Kisha Kitty Krista Kristal Kristen Kristi Kristie Kristin Kristina Kristine Kristy Krystal
    Krystle Kylie Lacey Ladonna Lakeisha Lakesha Lakisha Lana Lara Larissa Lashawn Lashonda Latanya
    Latasha Latisha Latonya Latoya Latrice Laura Laurel Lauren Lauretta Lauri Laurie Lavonne Lawanda Lea
    Leah Leann Leanna Leanne Leeann Leila Lela Lelia Lena Lenora Lenore Leola Leona Leonor Leora Leota
    Lesa Lessie Leta Letha Leticia Letitia Lettie Leïla Libby Lidia Lila Lilia Lilian Liliana Lillian
    Lillie Lilly Lily Lina Linda Lisa Liz Liza Lizzie Lois Lola Lolita Lona Lora Loraine Lorena Lorene
    Loretta Lori Lorie Lorna Lorraine Lorri Lorrie Lottie Louella Louisa Louise Lourdes Luann Lucia Lucile
    Lucille Lucinda Lucretia Lucy Luella Luisa Lula Lura Luz Lydia Lyn Lynda Lynette Lynne Lynnette Ma
    Mabel Mable Madeleine Madeline Madelyn Madge Madonna Mae Magdalena Maggie Mai Mairead Malinda Malissa
    Mallory Mamie Mandi Mandy Manuela Mara Marcela Marcella Marci Marcia Marcie Marcy Margaret Margarethe
    Margarita Marge Margery Margie Margo Margot Margret Marguerite Mari Maria Marian Mariana Marianna
    Marianne Maribel Maricela Marie Marietta Marilyn Marilynn Marina Marisa Marisela Marisol Marissa
    Maritza Marjorie Marjory Marla Marlene Marquita Marsha Marta Martha Martina Marva Mary Maryann
    Maryanne Marybeth Maryellen Maryjane Marylou Matilda Matilde Mattie Maude Maudie Maura Maureen Maurine
    Mavis Maxine Maya Mayme Mayra Małgorzata Meagan Megan Meghan Melanie Melba Melinda Melisa Melissa
    Mellisa Mellissa Melodie Melody Melva Mercedes Meredith Merry Mia Michaela Michele Michell Michelle
    Migdalia Milagros Mildred Millicent Millie Mina Mindy Minerva Minnie Miranda Miriam Mirna Missy Misty
    Mitzi Mollie Molly Mona Monica Monika Monique Muriel Myra Myrna Myrtle Nadia Nadine Nan Nancy Nanette
    Nannie Naomi Natalia Natalie Natasha Nelda Nell Nellie Nelly Nettie Neva Niamh Nichole Nicola Nicole
    Nikki Nilda Nina Nita Noelle Noemi Nola Nona Nora Noreen Norma Octavia Odessa Ofelia Ola Olena Olga
    Olive Olivia Oma Opal Ophelia Ora Oralia Paige Pam Pamala Pamela Pansy Patrica Patrice Patricia Patsy
    Patti Pattie Patty Paula Paulette Paulina Pauline Pearl Pearlie Pearline Peggy Penelope Penny Petra
    Philippa Phillis Phoebe Phyllis Pilar Polly Portia Pricilla Priscilla Priya Rachael Racheal Rachel
    Rachelle Rae Rafaela Ramona Randi Raquel Reba Rebeca Rebecca Rebekah Regina Reina Rena Renae Renee
    Renita Renée Reta Retha Reva Reyna Rhea Rhoda Rhonda Rita Robbin Roberta Robyn Rochelle Rocio Ronda
    Rosa Rosalee Rosalia Rosalie Rosalind Rosalinda Rosalyn Rosanna Rosanne Rose Roseann Roseanne Rosella
    Rosemarie Rosemary Rosetta Rosie Rosita Roslyn Rowena Roxana Roxanna Roxanne Roxie Ruby Ruth Ruthie
    Sabrina Sadie Sallie Sally Samantha Samatha Sandi Sandra Santa Sara Sarah Sasha Saundra Selena Selina
    Selma Serena Shana Shanda Shanna Shari Sharlene Sharon Sharron Shauna Shawna Shayla Sheena Sheila
    Shelia Shelley Shellie Shelly Sheree Sheri Sherri Sherrie Sherry Sheryl Shiela Shirley Shonda Sian
    Sierra Sigrid Silvia Simone Socorro Sofia Soledad Sondra Sonia Sonja Sonya Sophia Sophie Staci Stacie
    Stefanie Stella Stephanie Sue Sun Susan Susana Susanna Susanne Susie Suzan Suzanne Suzette Svetlana
    Sybil Sylvia Tabatha Tabitha Tamara Tameka Tamela Tamera Tami Tamika Tammi Tammie Tammy Tamra Tana
    Tania Tanisha Tanya Tara Taryn Tasha Tatiana Tawana Tera Teresa Teresita Teri Terra Terri Terrie Tessa
    Tessie Thelma Theodora Theresa Therese Tia Tiara Tiffani Tiffany Tillie Tina Tisha Tomasa Toni Tonia
    Tonya Tori Traci Tracie Treva Tricia Trina Trisha Trudy Twila Ulrike Una Ursula Vada Valarie Valencia
    Valentina Valeria Valerie Vanessa Veda Velma Venus Vera Verda Verna Vernell Vernice Veronica Vesta
    Vicki Vickie Vicky Victoria Vida Vilma Viola Violet Virgie Virgina Virginia Vivian Vonda Wanda Wendi
    Wendy Wilda Wilhelmina Willa Wilma Winifred Winnie Winona Yasmin Yesenia Yolanda Yvette Yvonne Zelda
    Zella Zelma Zenaida Zoe Zoila Zoë Zsófia
    """
    )
)
"""First names of women."""


def is_first_name(word: str) -> bool:
    """Whether a word is a first name in the lists of men and women."""
    return word in MEN or word in WOMEN
